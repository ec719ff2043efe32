using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SurveyFns.Infra.Tests.OfficialBuild;

/// <summary>Writes types and signatures as text, the same for every assembly: <c>Name.Space.Type.Member``1(System.String, !!0) : System.Void</c>.</summary>
public sealed class MemberNames : ISignatureTypeProvider<string, object?>
{
    public static readonly MemberNames Instance = new();

    public static string Of(MetadataReader reader, TypeReference type) => type.ResolutionScope.Kind == HandleKind.TypeReference
        ? Of(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)) + "+" + reader.GetString(type.Name)
        : Qualified(reader, type.Namespace, type.Name);

    public static string Of(MetadataReader reader, TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } outer
        ? Of(reader, reader.GetTypeDefinition(outer)) + "+" + reader.GetString(type.Name)
        : Qualified(reader, type.Namespace, type.Name);

    public static string Signature(MethodSignature<string> signature) =>
        (signature.GenericParameterCount > 0 ? "``" + signature.GenericParameterCount : "") + "(" + string.Join(", ", signature.ParameterTypes) + ") : " + signature.ReturnType;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, reader.GetTypeDefinition(handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(reader, reader.GetTypeReference(handle));

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "fnptr" + Signature(signature);

    private static string Qualified(MetadataReader reader, StringHandle space, StringHandle name) =>
        space.IsNil ? reader.GetString(name) : reader.GetString(space) + "." + reader.GetString(name);
}
