targetScope = 'subscription'

@description('Name of the environment, e.g. kurume-prod; azd asks for it. Part of every resource name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of all resources. Flex Consumption must be offered there, e.g. japaneast.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('Who is told about alerts and the budget.')
@minLength(3)
param alertEmail string

@description('Client id of the app registration with which staff sign in. Empty: staff pages stay closed and only the function key opens the staff API.')
param staffClientId string = ''

@description('App role a person needs to act as staff.')
param staffRole string = 'SurveyStaff'

@description('Address under which people reach the site, e.g. https://survey.example.jp. Empty: the address of the app itself.')
param siteAddress string = ''

@description('Header in which a front door before the app names the visitor, e.g. X-Azure-ClientIP; only where nobody can reach the app past it. Empty: no front door.')
param visitorAddressHeader string = ''

@description('When rounds that are due are published, as NCRONTAB with seconds, in UTC.')
param publishSchedule string = '0 */5 * * * *'

@description('How the account with the answers is replicated. Regions without availability zones offer Standard_LRS and Standard_GRS only.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param dataRedundancy string = 'Standard_ZRS'

@description('Days for which deleted and overwritten blobs can be brought back.')
@minValue(1)
@maxValue(365)
param blobRecoveryDays int = 30

@description('Most instances the app scales out to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Where traces and metrics of the app are sent by OTLP, e.g. https://collector.example:4318. Empty: nowhere; Application Insights has requests and logs either way.')
param otlpEndpoint string = ''

@description('Budget of the resource group per month, in the currency of the subscription. A message goes out at 80 % and when the forecast exceeds it.')
@minValue(1)
param monthlyBudget int = 50

@description('First day of the month from which the budget counts, e.g. 2026-11-01T00:00:00Z; at the first deployment the current month. Fixed then, so that a redeployment changes nothing.')
param budgetStartDate string

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Most log data taken in per day, in GB; what exceeds it is dropped, so that a flood of requests cannot become a bill.')
@minValue(1)
param dailyLogQuotaGb int = 1

var tags = { 'azd-env-name': environmentName }
var token = toLower(uniqueString(subscription().id, environmentName, location))

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    location: location
    tags: tags
    name: 'id-surveyfns-${token}'
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    retentionDays: logRetentionDays
    dailyQuotaGb: dailyLogQuotaGb
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    dataRedundancy: dataRedundancy
    blobRecoveryDays: blobRecoveryDays
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  scope: group
  params: {
    principalId: identity.outputs.principalId
    hostAccountName: storage.outputs.hostAccountName
    dataAccountName: storage.outputs.dataAccountName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    location: location
    tags: tags
    name: 'func-surveyfns-${token}'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostAccountName: storage.outputs.hostAccountName
    deploymentContainerName: storage.outputs.deploymentContainerName
    dataAccountName: storage.outputs.dataAccountName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    staffClientId: staffClientId
    staffRole: staffRole
    siteAddress: siteAddress
    visitorAddressHeader: visitorAddressHeader
    publishSchedule: publishSchedule
    otlpEndpoint: otlpEndpoint
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
  }
  // The app reads its package and its keys with the identity: the roles come first.
  dependsOn: [access]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    location: location
    tags: tags
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    alertEmail: alertEmail
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  scope: group
  params: {
    name: 'budget-${environmentName}'
    amount: monthlyBudget
    startDate: budgetStartDate
    alertEmail: alertEmail
  }
}

output AZURE_LOCATION string = location
output SURVEYFNS_APP_NAME string = app.outputs.name
output SURVEYFNS_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output SURVEYFNS_URL string = app.outputs.url
output SURVEYFNS_OPEN_DATA_URL string = '${app.outputs.url}/data'
