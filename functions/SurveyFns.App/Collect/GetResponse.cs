using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Collect;

/// <summary>A firm reads its own response.</summary>
public sealed class GetResponse(FirmGate gate, IResponseStore responses)
{
    [Function("GetResponse")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/surveys/{survey}/rounds/{round}/response")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        gate.ServeAsync(request, survey, round, firm => ReadAsync(firm, cancellationToken), cancellationToken);

    private async Task<IResult> ReadAsync(SignedInFirm firm, CancellationToken cancellationToken) =>
        await responses.FindAsync(firm.Definition, firm.Id, cancellationToken) is { } response
            ? new JsonResult(StatusCodes.Status200OK, writer => ResponseJson.Write(writer, response), response.ETag)
            : new ProblemResult(ProblemTypes.NoResponse);
}
