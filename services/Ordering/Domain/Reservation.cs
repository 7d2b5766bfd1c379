namespace Lexom.Ordering.Domain;

/// <summary>CGV-4.1: what the client finds wrong, while the training runs.</summary>
public sealed class Reservation
{
    private Reservation()
    {
    }

    public Reservation(Guid id, DateOnly madeOn, string text) => (Id, MadeOn, Text) = (id, madeOn, text);

    public Guid Id { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public string Text { get; private set; } = "";
}
