using Microsoft.AspNetCore.Http;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Layout;
using SurveyFns.App.Pages.Staff.Access;
using SurveyFns.App.Pages.Staff.Rounds;
using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.App.Pages.Staff.Codes;

/// <summary>Makes the letters of codes that have just been issued.</summary>
public sealed class LetterWriter(IRegister register, RoundSummaries summaries, SiteAddress site)
{
    public async Task<IResult> WriteAsync(
        StaffVisit visit, SurveyDefinition definition, IReadOnlyList<IssuedAccessCode> codes, CancellationToken cancellationToken)
    {
        var address = site.Of(visit.Request) + PageContext.RoundHref(definition.Key, "start");
        var issued = codes.ToDictionary(code => code.Firm, code => code.Code.Reveal());
        var letters = new List<Letter>();
        await foreach (var firm in register.ListAsync(definition.Survey, cancellationToken))
        {
            if (issued.TryGetValue(firm.Id, out var code))
            {
                letters.Add(new Letter(firm.Id.Value, firm.Name, firm.Email, code, $"{address}#{code}"));
            }
        }

        var summary = await summaries.FindAsync(definition, cancellationToken);
        return new HtmlPage<LettersPage, LettersModel>(visit.Page, new LettersModel(summary, letters, address));
    }
}
