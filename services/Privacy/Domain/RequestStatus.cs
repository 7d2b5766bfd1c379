namespace Lexom.Privacy.Domain;

/// <summary>Received (identity not yet checked) -> Running (all services asked) -> Answered (all have answered) -> Closed (values dropped).</summary>
public enum RequestStatus
{
    Received,
    Running,
    Answered,
    Closed,
}

public static class RequestStatuses
{
    private static readonly (RequestStatus Status, string Code, string Label)[] All =
    [
        (RequestStatus.Received, "received", "Reçue, identité à vérifier"),
        (RequestStatus.Running, "running", "En cours dans les services"),
        (RequestStatus.Answered, "answered", "Réponses complètes"),
        (RequestStatus.Closed, "closed", "Close"),
    ];

    public static string Code(this RequestStatus status) => All.Single(s => s.Status == status).Code;

    public static string Label(this RequestStatus status) => All.Single(s => s.Status == status).Label;

    public static RequestStatus? Parse(string? code) => All.Where(s => s.Code == code).Select(s => (RequestStatus?)s.Status).SingleOrDefault();
}
