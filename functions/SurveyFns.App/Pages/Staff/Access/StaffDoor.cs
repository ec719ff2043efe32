using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SurveyFns.App.Hosting;
using SurveyFns.App.Pages.Layout;
using SurveyFns.Core.Collect;

namespace SurveyFns.App.Pages.Staff.Access;

/// <summary>
/// Takes the staff key. After ten wrong ones from an address none from there is looked at for a while, not even the right one: there is but
/// one key, and whoever guesses must not learn that a guess was right.
/// </summary>
public sealed partial class StaffDoor(StaffCookie sessions, FailureWindow failures, VisitorAddress visitor, ILogger<StaffDoor> logger)
{
    private const int LongestName = 60;

    public IResult Enter(HttpRequest request, PageContext page, IFormCollection form)
    {
        var (key, name) = (form[SignInModel.KeyField].ToString().Trim(), form[SignInModel.NameField].ToString().Trim());
        var model = new SignInModel(AccessRoute.Local(form[SignInModel.ReturnField]), Name: name);
        if (key.Length == 0 || name.Length is 0 or > LongestName)
        {
            return Again(page, model with { IsKeyMissing = key.Length == 0, IsNameMissing = name.Length is 0 or > LongestName });
        }

        // Firms' codes are counted apart.
        var address = $"staff {visitor.Of(request)}";
        if (failures.FindWait(address) is { } wait)
        {
            return LockedOut(request, page, model, wait);
        }

        if (!sessions.IsKey(key))
        {
            failures.CountFailure(address);
            Log.Refused(logger);
            return Again(page, model with { IsKeyWrong = true });
        }

        sessions.Open(request.HttpContext, name);
        return Redirect.To(model.Return);
    }

    private static HtmlPage<SignInPage, SignInModel> LockedOut(HttpRequest request, PageContext page, SignInModel model, TimeSpan wait)
    {
        request.HttpContext.Response.Headers.RetryAfter =
            ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new HtmlPage<SignInPage, SignInModel>(
            page, model with { WaitMinutes = (int)Math.Ceiling(wait.TotalMinutes) }, StatusCodes.Status429TooManyRequests);
    }

    private static HtmlPage<SignInPage, SignInModel> Again(PageContext page, SignInModel model) => new(page, model, StatusCodes.Status422UnprocessableEntity);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A wrong staff key was typed.")]
        public static partial void Refused(ILogger logger);
    }
}
