using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Pages.Files;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.App.Pages.Texts;
using SurveyFns.App.Store.StaffActions;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Register;

/// <summary>Staff see the register of firms and bring it up to date with a file.</summary>
public sealed class StaffRegister(StaffGate gate, IRegister register, ImportRegisterHandler handler, StaffActionStore actions)
{
    [Function("StaffRegister")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "staff/surveys/{survey}/register")] HttpRequest request,
        string survey,
        CancellationToken cancellationToken) => gate.ServeSurveyAsync(
            request,
            survey,
            (visit, id) => visit.Form is null
                ? ShowAsync(visit, id, RegisterUpload.Done(visit), StatusCodes.Status200OK, cancellationToken)
                : ImportAsync(visit, id, cancellationToken),
            cancellationToken);

    private async Task<IResult> ImportAsync(StaffVisit visit, SurveyId survey, CancellationToken cancellationToken)
    {
        if (visit.Form!.Files[RegisterModel.FileField] is not { Length: > 0 } file)
        {
            return await RefuseAsync(visit, survey, RegisterUpload.None with { FileProblem = PageTexts.CsvNoFile }, cancellationToken);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var (text, problem) = SpreadsheetText.Read(content.ToArray());
        if (problem is not null)
        {
            return await RefuseAsync(visit, survey, RegisterUpload.None with { FileProblem = problem }, cancellationToken);
        }

        switch (await handler.HandleAsync(survey, Encoding.UTF8.GetBytes(text), cancellationToken))
        {
            case RegisterImportOutcome.Imported imported:
                var firms = imported.Firms.ToString(System.Globalization.CultureInfo.InvariantCulture);
                await actions.AddAsync(visit.Member.Name, survey, StaffActionKind.RegisterImported, firms, cancellationToken);
                return Redirect.To($"{RoundSummary.SurveyHref(survey, "register")}?{RegisterModel.TakenParameter}={firms}");
            case RegisterImportOutcome.Refused refused:
                return await RefuseAsync(visit, survey, RegisterUpload.None with { Problems = refused.Problems }, cancellationToken);
            default:
                return Message.Of(visit.Page, StaffTexts.NotFound, StatusCodes.Status404NotFound);
        }
    }

    private Task<IResult> RefuseAsync(StaffVisit visit, SurveyId survey, RegisterUpload upload, CancellationToken cancellationToken) =>
        ShowAsync(visit, survey, upload, StatusCodes.Status422UnprocessableEntity, cancellationToken);

    private async Task<IResult> ShowAsync(StaffVisit visit, SurveyId survey, RegisterUpload upload, int status, CancellationToken cancellationToken)
    {
        var firms = await register.ListAsync(survey, cancellationToken).ToListAsync(cancellationToken);
        return new HtmlPage<RegisterPage, RegisterModel>(
            visit.Page, new RegisterModel(survey, firms, visit.Query(RegisterModel.SearchParameter), upload), status);
    }
}
