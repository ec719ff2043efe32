targetScope = 'subscription'

@description('Name of the environment, e.g. kurume-prod; azd asks for it. Part of every resource name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of all resources. Flex Consumption must be offered there, e.g. japaneast.')
param location string

@description('Who is told about alerts and the budget.')
param alertEmail string

@description('Client id of the app registration with which staff sign in. Empty: staff pages stay closed and only the function key opens the staff API.')
param staffClientId string = ''

@description('App role a person needs to act as staff.')
param staffRole string = 'SurveyStaff'

@description('Most instances the app scales out to.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Budget of the resource group per month, in the currency of the subscription. A message goes out at 80 % and when the forecast exceeds it.')
param monthlyBudget int = 50

@description('First day of the month from which the budget counts, e.g. 2026-11-01T00:00:00Z. Fixed, so that a redeployment changes nothing.')
param budgetStartDate string

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

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
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    location: location
    tags: tags
    token: token
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
output SURVEYFNS_URL string = app.outputs.url
output SURVEYFNS_OPEN_DATA_URL string = '${app.outputs.url}/data'
