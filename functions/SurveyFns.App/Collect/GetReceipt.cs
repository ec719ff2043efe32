using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using SurveyFns.App.Hosting;
using SurveyFns.Core.Store;

namespace SurveyFns.App.Collect;

/// <summary>A firm reads the receipt of its response.</summary>
public sealed class GetReceipt(FirmGate gate, IResponseStore responses)
{
    [Function("GetReceipt")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/surveys/{survey}/rounds/{round}/response/receipt")] HttpRequest request,
        string survey,
        string round,
        CancellationToken cancellationToken) =>
        gate.ServeAsync(request, survey, round, firm => ReadAsync(firm, cancellationToken), cancellationToken);

    private async Task<IResult> ReadAsync(SignedInFirm firm, CancellationToken cancellationToken) =>
        await responses.FindAsync(firm.Definition, firm.Id, cancellationToken) is { } response
            ? new JsonResult(StatusCodes.Status200OK, writer => ResponseJson.WriteReceipt(writer, response), response.ETag)
            : new ProblemResult(ProblemTypes.NoResponse);
}
