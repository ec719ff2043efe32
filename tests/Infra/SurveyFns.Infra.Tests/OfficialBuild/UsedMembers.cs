using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SurveyFns.Infra.Tests.OfficialBuild;

/// <summary>Reads from compiled code what it uses of other assemblies, attributes included.</summary>
public sealed class UsedMembers : ICustomAttributeTypeProvider<string>
{
    private readonly MetadataReader reader;
    private readonly IReadOnlySet<string> assemblies;

    private UsedMembers(MetadataReader reader, IReadOnlySet<string> assemblies)
    {
        this.reader = reader;
        this.assemblies = assemblies;
    }

    /// <summary>Types and members of the named assemblies that an assembly uses.</summary>
    public static IReadOnlyList<string> In(string assemblyFile, params string[] assemblies)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var used = new UsedMembers(file.GetMetadataReader(), assemblies.ToHashSet());
        return [.. used.Types().Concat(used.Members()).Concat(used.NamedArguments()).Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Types() => reader.TypeReferences
        .Where(IsOfInterest)
        .Select(handle => MemberNames.Of(reader, reader.GetTypeReference(handle)));

    private IEnumerable<string> Members() => reader.MemberReferences
        .Select(reader.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference && IsOfInterest((TypeReferenceHandle)member.Parent))
        .Select(member => TypeOf(member) + "." + reader.GetString(member.Name) + (member.GetKind() == MemberReferenceKind.Method
            ? MemberNames.Signature(member.DecodeMethodSignature(MemberNames.Instance, null))
            : ""));

    // [HttpTrigger(…, Route = …)] sets a property without calling it.
    private IEnumerable<string> NamedArguments()
    {
        foreach (var attribute in reader.CustomAttributes.Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
            {
                continue;
            }

            var constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
            if (constructor.Parent.Kind == HandleKind.TypeReference && IsOfInterest((TypeReferenceHandle)constructor.Parent))
            {
                foreach (var argument in attribute.DecodeValue(this).NamedArguments)
                {
                    yield return $"{TypeOf(constructor)}.set_{argument.Name}({argument.Type}) : System.Void";
                }
            }
        }
    }

    private string TypeOf(MemberReference member) => MemberNames.Of(reader, reader.GetTypeReference((TypeReferenceHandle)member.Parent));

    private bool IsOfInterest(TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsOfInterest((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => assemblies.Contains(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)),
            _ => false,
        };
    }

    string ISimpleTypeProvider<string>.GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

    string ISimpleTypeProvider<string>.GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind) =>
        MemberNames.Of(metadata, metadata.GetTypeDefinition(handle));

    string ISimpleTypeProvider<string>.GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) =>
        MemberNames.Of(metadata, metadata.GetTypeReference(handle));

    string ISZArrayTypeProvider<string>.GetSZArrayType(string elementType) => elementType + "[]";

    string ICustomAttributeTypeProvider<string>.GetSystemType() => "System.Type";

    string ICustomAttributeTypeProvider<string>.GetTypeFromSerializedName(string name) => name;

    // Every enumeration of the API has the default base type.
    PrimitiveTypeCode ICustomAttributeTypeProvider<string>.GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    bool ICustomAttributeTypeProvider<string>.IsSystemType(string type) => type == "System.Type";
}
