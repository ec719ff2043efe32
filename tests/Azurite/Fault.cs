namespace SurveyFns.Azurite;

/// <summary>What a <see cref="FaultProxy"/> does with a request instead of passing it on and its answer back.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Answers with this status without asking the server.</summary>
    public sealed record Refuse(int Status = 503) : Fault;

    /// <summary>Cuts the connection before the server has seen the request.</summary>
    public sealed record DropRequest : Fault;

    /// <summary>Passes the request on, then cuts the connection: the server did it, the client does not know.</summary>
    public sealed record DropResponse : Fault;

    /// <summary>Passes the request on, sends the answer's head and so many bytes of its body, then cuts the connection.</summary>
    public sealed record CutResponse(int BodyBytes) : Fault;

    /// <summary>Passes the request on and keeps the answer until the client gives up.</summary>
    public sealed record HoldResponse : Fault;

    /// <summary>Keeps the request until the client gives up, and passes it on only then: the server does it late.</summary>
    public sealed record HoldRequest : Fault;

    /// <summary>Waits, then passes on as usual, unless the client gives up first.</summary>
    public sealed record Delay(TimeSpan Time) : Fault;
}
