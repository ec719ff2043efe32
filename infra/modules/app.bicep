param location string
param tags object
param name string
param identityId string
param identityClientId string
param hostAccountName string
param deploymentContainerName string
param dataAccountName string
param applicationInsightsName string
param staffClientId string
param staffRole string
param siteAddress string
param visitorAddressHeader string
param publishSchedule string
param otlpEndpoint string
param maximumInstanceCount int
param instanceMemoryMB int

resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: hostAccountName
}

resource data 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

// Only where staff sign in with Entra; the app trusts the header of the sign-in nowhere else.
var staffSettings = empty(staffClientId) ? {} : {
  Staff__Authentication: 'Entra'
  Staff__Role: staffRole
  // The identity signs in to Entra instead of a client secret.
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the app to deploy to by this tag.
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${deploymentContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        triggers: {
          http: { perInstanceConcurrency: 32 }
        }
      }
    }
  }

  // The deployment signs in with Entra; the user name and password of the publish profile stay closed.
  resource publishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  // This replaces the whole set: a setting that is not here does not exist.
  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        AzureWebJobsStorage__accountName: host.name
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identityClientId
        AzureWebJobsDisableHomepage: 'true'
        APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
        AZURE_CLIENT_ID: identityClientId
        Storage__Kind: 'Azure'
        Storage__TableServiceUri: data.properties.primaryEndpoints.table
        Storage__BlobServiceUri: data.properties.primaryEndpoints.blob
        Schedules__Publish: publishSchedule
        Site__Address: empty(siteAddress) ? 'https://${app.properties.defaultHostName}' : siteAddress
        Site__VisitorAddressHeader: visitorAddressHeader
      },
      staffSettings,
      empty(otlpEndpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }
    )
  }

  // Firms and the public come without an Entra account, so every request passes; the app itself asks staff for a principal with the role.
  resource authentication 'config' = if (!empty(staffClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: {
        enabled: true
        runtimeVersion: '~1'
      }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      httpSettings: {
        requireHttps: true
        routes: { apiPrefix: '/.auth' }
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: staffClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
            clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          }
          validation: {
            allowedAudiences: [staffClientId]
            defaultAuthorizationPolicy: { allowedApplications: [staffClientId] }
          }
        }
      }
      login: {
        tokenStore: { enabled: true }
      }
    }
    dependsOn: [settings]
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
