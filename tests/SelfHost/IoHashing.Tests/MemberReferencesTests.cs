using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace System.IO.Hashing.Tests;

public sealed class MemberReferencesTests
{
    /// <summary>Also those that no test here calls: a reference that does not resolve fails only when it is reached.</summary>
    [Fact]
    public void BlobClientAssemblies_EveryMethodTheyCall_Resolves()
    {
        Assembly[] assemblies = [typeof(BlobClient).Assembly, typeof(StorageSharedKeyCredential).Assembly];

        var resolved = assemblies.SelectMany(assembly => References(assembly).Select(token => assembly.ManifestModule.ResolveMethod(token))).ToList();

        Assert.Contains(resolved, method => method is { Name: "Append" } && method.GetParameters()[0].ParameterType == typeof(Stream));
        Assert.All(resolved, method => Assert.Equal(typeof(NonCryptographicHashAlgorithm), method!.DeclaringType));
    }

    private static List<int> References(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Where(handle => IsHashing(metadata, metadata.GetMemberReference(handle))).Select(handle => metadata.GetToken(handle))];
    }

    private static bool IsHashing(MetadataReader metadata, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
        && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Namespace) == "System.IO.Hashing";
}
