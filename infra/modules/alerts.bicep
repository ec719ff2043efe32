param location string
param tags object
param applicationInsightsName string
param alertEmail string

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource staff 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-surveyfns'
  location: 'Global'
  tags: tags
  properties: {
    groupShortName: 'surveyfns'
    enabled: true
    emailReceivers: [
      {
        name: 'staff'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

var rules = [
  {
    name: 'timer-failed'
    description: 'A timer function failed: a round may not have been closed or published.'
    severity: 1
    query: 'requests | where name == "PublishDueReleases" and success == false'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'server-errors'
    description: 'The app answers with 5xx.'
    severity: 1
    query: 'requests | where toint(resultCode) >= 500'
    threshold: 5
    window: 'PT15M'
  }
  {
    name: 'lockouts'
    description: 'Access codes are being guessed.'
    severity: 2
    query: 'requests | where toint(resultCode) == 429'
    threshold: 20
    window: 'PT1H'
  }
]

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: 'alert-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: rule.name
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [applicationInsights.id]
    evaluationFrequency: 'PT5M'
    windowSize: rule.window
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: rule.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [staff.id]
    }
  }
}]
