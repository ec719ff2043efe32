using SurveyFns.Core.Collect;
using SurveyFns.Core.Surveys;

namespace SurveyFns.Core.Tests.Aggregate;

internal sealed class FakeRegister : IRegister
{
    public List<RegisteredFirm> Firms { get; } = [];

    public IAsyncEnumerable<RegisteredFirm> ListAsync(SurveyId survey, CancellationToken cancellationToken) => Firms.ToAsyncEnumerable();

    public Task<RegisteredFirm?> FindAsync(SurveyId survey, FirmId firm, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FirmId?> FindByCorporateNumberAsync(SurveyId survey, string corporateNumber, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<RegisteredFirm>> ImportAsync(
        SurveyId survey, IReadOnlyCollection<RegisteredFirm> firms, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
