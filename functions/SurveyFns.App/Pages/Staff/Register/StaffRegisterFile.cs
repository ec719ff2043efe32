using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Parts;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Register;

/// <summary>Staff download an empty register, or the register as it stands, in the form in which it is taken back.</summary>
public sealed class StaffRegisterFile(StaffGate gate, IRegister register)
{
    private const string Template = "template.csv";
    private const string Current = "register.csv";

    [Function("StaffRegisterFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staff/surveys/{survey}/register/{file}")] HttpRequest request,
        string survey,
        string file,
        CancellationToken cancellationToken) => gate.ServeSurveyAsync(
            request, survey, (visit, id) => WriteAsync(visit, id, file, cancellationToken), cancellationToken);

    private async Task<IResult> WriteAsync(StaffVisit visit, SurveyId survey, string file, CancellationToken cancellationToken) => file switch
    {
        Template => CsvFile.Of($"{survey}-{file}", RegisterColumns.All, []),
        Current => CsvFile.Of(
            $"{survey}-{file}", RegisterColumns.All, await register.ListAsync(survey, cancellationToken).Select(Row).ToListAsync(cancellationToken)),
        _ => Message.Of(visit.Page, Texts.StaffTexts.NotFound, StatusCodes.Status404NotFound),
    };

    private static IReadOnlyList<string> Row(RegisteredFirm firm) =>
    [
        firm.Id.Value, firm.CorporateNumber ?? "", firm.Name, firm.NameKana ?? "", firm.MunicipalityCode ?? "", firm.Email ?? "",
        Day(firm.ValidFrom), Day(firm.ValidTo),
    ];

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
