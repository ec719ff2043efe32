using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

/// <summary>
/// Finds the <c>[Function]</c> methods of an assembly in its metadata, so that only their types are loaded. Asking every
/// method of every type by reflection would be the greater part of the start.
/// </summary>
internal static class FunctionScanner
{
    public static unsafe IReadOnlyList<MethodInfo> MethodsOf(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
            throw new FunctionStartupException($"Assembly {assembly.GetName().Name} has no metadata to find functions in.");

        var reader = new MetadataReader(blob, length);
        var methods = new List<MethodInfo>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.MethodDefinition && IsFunction(reader, attribute.Constructor))
                methods.Add((MethodInfo)assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(attribute.Parent))!);
        }
        return methods;
    }

    public static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.IsDefined(typeof(FunctionAttribute)));

    private static bool IsFunction(MetadataReader reader, EntityHandle constructor)
    {
        // The attribute comes from another assembly, so its constructor is always a reference.
        if (constructor.Kind != HandleKind.MemberReference) return false;
        var type = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        if (type.Kind != HandleKind.TypeReference) return false;
        var reference = reader.GetTypeReference((TypeReferenceHandle)type);
        return reader.StringComparer.Equals(reference.Name, nameof(FunctionAttribute))
            && reader.StringComparer.Equals(reference.Namespace, typeof(FunctionAttribute).Namespace!);
    }
}
