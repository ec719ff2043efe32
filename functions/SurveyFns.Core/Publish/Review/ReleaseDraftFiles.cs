using SurveyFns.Core.Publish.Files;
using SurveyFns.Core.Publish.Model;

namespace SurveyFns.Core.Publish.Review;

/// <summary>The files of a draft, written by the writers of a release from the same model.</summary>
internal static class ReleaseDraftFiles
{
    /// <returns>Null where a release has no such file.</returns>
    public static ReleaseFile? Find(ReleaseModel model, string name)
    {
        var draft = model with { IsDraft = true };
        var changes = Changes.Of(before: null, previousRound: null, draft, []);
        return ReleaseFiles.Complete(draft, [.. ReleaseFiles.Write(draft), changes]).FirstOrDefault(file => file.Name == name);
    }
}
