namespace Lexom.Ordering.Domain;

/// <summary>CGV-4.1: what the client finds wrong, while the training runs.</summary>
public sealed class Reservation
{
    /// <summary>The consequence of a reservation made during the training.</summary>
    public const string Counts = "not-deemed-conforming";

    /// <summary>The consequence of one made after its last day.</summary>
    public const string TooLate = "deemed-conforming";

    private Reservation()
    {
    }

    public Reservation(Guid id, DateOnly madeOn, string text) => (Id, MadeOn, Text) = (id, madeOn, text);

    public Guid Id { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public string Text { get; private set; } = "";
}
