using SurveyFns.App.Pages.Staff.Actions;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Tests.Pages.Staff;

public sealed class ActionSubjectTests
{
    [Theory]
    [InlineData(StaffActionKind.RegisterImported, "98", "98件", "98 firms")]
    [InlineData(StaffActionKind.RegisterImported, "1", "1件", "1 firm")]
    [InlineData(StaffActionKind.AccessCodesIssued, "2026: 98", "2026年（コード98件）", "2026 (98 codes)")]
    [InlineData(StaffActionKind.AccessCodesIssued, "2026 / S0003", "2026年 / S0003", "2026 / S0003")]
    [InlineData(StaffActionKind.ReleaseWithdrawn, "2026 v1", "2026年 第1版", "2026, version 1")]
    [InlineData(StaffActionKind.ReleasePublished, "2025 v1, 2026 v2", "2025年 第1版、2026年 第2版", "2025, version 1; 2026, version 2")]
    [InlineData(StaffActionKind.ContextTablePublished, "area v2 v3", "area v2 第3版", "area v2, version 3")]
    [InlineData(StaffActionKind.ContextTablePublished, "2005 v1", "2005 第1版", "2005, version 1")]
    [InlineData(StaffActionKind.ReleaseWithdrawn, "series v1", "series 第1版", "series, version 1")]
    [InlineData(StaffActionKind.RoundSaved, "2026", "2026年", "2026")]
    [InlineData(StaffActionKind.RoundSaved, "20260", "20260", "20260")]
    public void Of_WhatTheRecordKeeps_IsSaidInWords(StaffActionKind kind, string subject, string ja, string en) =>
        Assert.Equal(new LocalizedText(ja, en), ActionSubject.Of(new StaffAction(default, "Hanako", kind, subject)));
}
