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

// One row of the result is one event; requests are never sampled (host.json), so that none is missed.
var rules = [
  {
    name: 'timer-failed'
    description: 'The timer function failed: a round may not have been published.'
    severity: 1
    query: 'requests | where name == "PublishDueReleases" and success == false'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'timer-silent'
    description: 'The timer function has not run for a day: nothing is published.'
    severity: 1
    query: 'requests | where name == "PublishDueReleases" and success == true'
    operator: 'LessThan'
    threshold: 1
    window: 'P1D'
  }
  {
    name: 'server-errors'
    description: 'The app answers with 5xx.'
    severity: 1
    query: 'requests | where toint(resultCode) >= 500'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
  }
  {
    name: 'lockouts'
    description: 'Access codes are being guessed: many requests were locked out.'
    severity: 2
    query: 'requests | where toint(resultCode) == 429'
    operator: 'GreaterThan'
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
    evaluationFrequency: 'PT15M'
    autoMitigate: true
    windowSize: rule.window
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
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
