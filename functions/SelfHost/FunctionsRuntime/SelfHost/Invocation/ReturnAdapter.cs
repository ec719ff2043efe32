using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Azure.Functions.Worker.SelfHost.Invocation;

/// <summary>Waits for what a method returned and gets the result out of it, without reflection on the way.</summary>
internal abstract class ReturnAdapter
{
    public abstract ValueTask<object?> WaitAsync(object? returned);

    /// <returns><see langword="null"/> for a type that is not supported.</returns>
    public static ReturnAdapter? For(MethodInfo method, bool isHttp)
    {
        var type = method.ReturnType;
        if (type == typeof(void)) return new Immediate();
        if (type == typeof(Task)) return new OfTask();
        if (type == typeof(ValueTask)) return new OfValueTask();
        if (!isHttp) return null;
        if (IsResult(type)) return new Immediate();
        if (type == typeof(Task<IResult>)) return new OfTask<IResult>();
        if (type == typeof(Task<IActionResult>)) return new OfTask<IActionResult>();
        if (!type.IsGenericType || !IsResult(type.GetGenericArguments()[0])) return null;

        var definition = type.GetGenericTypeDefinition();
        var adapter = definition == typeof(Task<>) ? typeof(OfTask<>) : definition == typeof(ValueTask<>) ? typeof(OfValueTask<>) : null;
        return adapter is null ? null : (ReturnAdapter)Activator.CreateInstance(adapter.MakeGenericType(type.GetGenericArguments()))!;
    }

    public static string Allowed(bool isHttp) => isHttp
        ? "an HTTP function returns IResult or IActionResult, a Task or ValueTask of one, or nothing and writes the response itself"
        : "a timer function returns void, Task or ValueTask";

    private static bool IsResult(Type type) => type.IsAssignableTo(typeof(IResult)) || type.IsAssignableTo(typeof(IActionResult));

    private sealed class Immediate : ReturnAdapter
    {
        public override ValueTask<object?> WaitAsync(object? returned) => new(returned);
    }

    private sealed class OfTask : ReturnAdapter
    {
        public override async ValueTask<object?> WaitAsync(object? returned)
        {
            await (Task)returned!;
            return null;
        }
    }

    private sealed class OfTask<T> : ReturnAdapter
    {
        public override async ValueTask<object?> WaitAsync(object? returned) => await (Task<T>)returned!;
    }

    private sealed class OfValueTask : ReturnAdapter
    {
        public override async ValueTask<object?> WaitAsync(object? returned)
        {
            await (ValueTask)returned!;
            return null;
        }
    }

    private sealed class OfValueTask<T> : ReturnAdapter
    {
        public override async ValueTask<object?> WaitAsync(object? returned) => await (ValueTask<T>)returned!;
    }
}
