namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// What a caller must show: nothing, a function key, or the master key. <see cref="User"/> and <see cref="System"/> are refused at
/// start-up.
/// </summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
