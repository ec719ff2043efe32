using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Discovery;

/// <summary>Finds the methods that say they are functions, also those that cannot be: the reader refuses them by name.</summary>
internal static class FunctionScanner
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="FunctionStartupException">There is no such assembly.</exception>
    public static IEnumerable<MethodInfo> MethodsOf(IReadOnlyList<string> assemblyNames) => assemblyNames.Count == 0
        ? MethodsOf(Assembly.GetEntryAssembly()!)
        : assemblyNames.Select(Load).SelectMany(MethodsOf);

    public static IEnumerable<MethodInfo> MethodsOf(Assembly assembly)
    {
        var types = assembly.GetTypes();
        // Half of an assembly is closures and state machines of the compiler's, which the start can do without.
        return types.Where(type => type.IsClass && type.Name[0] != '<').SelectMany(MethodsOf);
    }

    public static IEnumerable<MethodInfo> MethodsOf(Type type) =>
        type.GetMethods(Declared).Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: false));

    private static Assembly Load(string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            throw new FunctionStartupException($"Setting SelfHost:FunctionAssemblies names '{name}', which cannot be loaded.");
        }
    }
}
