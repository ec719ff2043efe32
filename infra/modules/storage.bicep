param location string
param tags object
param token string
param dataRedundancy string
param blobRecoveryDays int

var deploymentContainer = 'deployment'

// The host's own account: the package, leases of timers, keys. Nothing of the survey is in it.
resource host 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('sthost${token}', 24)
  location: location
  tags: tags
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource deployment 'containers' = {
      name: deploymentContainer
      properties: { publicAccess: 'None' }
    }
  }
}

// The survey's account: answers in tables, open data and working files in blobs. Nobody but the app reads it.
resource data 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('stdata${token}', 24)
  location: location
  tags: tags
  sku: { name: dataRedundancy }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: blobRecoveryDays }
      containerDeleteRetentionPolicy: { enabled: true, days: blobRecoveryDays }
    }

    // Read by the app alone: the account would also hand out what is withdrawn or not yet out.
    resource openData 'containers' = {
      name: 'opendata'
      properties: { publicAccess: 'None' }
    }

    resource working 'containers' = {
      name: 'working'
      properties: { publicAccess: 'None' }
    }
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'trim-old-versions'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: {
                version: { delete: { daysAfterCreationGreaterThan: blobRecoveryDays } }
              }
            }
          }
        ]
      }
    }
    // A rule about versions is refused until versioning is on.
    dependsOn: [blobs]
  }
}

output hostAccountName string = host.name
output dataAccountName string = data.name
output deploymentContainerName string = deploymentContainer
