using System.Diagnostics.CodeAnalysis;

namespace Lexom.Kernel;

/// <summary>The outcome of a decision that has no value: done, or every reason why not.</summary>
public readonly record struct Result
{
    private readonly IReadOnlyList<DomainError>? _errors;

    private Result(IReadOnlyList<DomainError> errors) => _errors = errors;

    /// <summary>Done.</summary>
    public static Result Done => default;

    /// <summary>All violations at once; empty when done.</summary>
    public IReadOnlyList<DomainError> Errors => _errors ?? [];

    /// <summary>True when nothing refused.</summary>
    public bool IsDone => _errors is null;

    /// <summary>Refused for these reasons. Throws <see cref="ArgumentException"/> when there is none.</summary>
    public static Result Refused(IReadOnlyList<DomainError> errors) =>
        errors.Count > 0 ? new Result(errors) : throw new ArgumentException("A refusal needs a reason.", nameof(errors));

    /// <summary>Done when there is no error, refused with all of them otherwise.</summary>
    public static Result From(IReadOnlyList<DomainError> errors) => errors.Count == 0 ? Done : new Result(errors);

    /// <summary>One reason is enough to refuse.</summary>
    public static implicit operator Result(DomainError error) => new([error]);
}

/// <summary>The outcome of a decision: its value, or every reason why not.</summary>
/// <typeparam name="T">What the decision gives.</typeparam>
public readonly record struct Result<T>
{
    private readonly IReadOnlyList<DomainError>? _errors;
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(IReadOnlyList<DomainError> errors) => _errors = errors;

    /// <summary>All violations at once; empty when there is a value.</summary>
    public IReadOnlyList<DomainError> Errors => _errors ?? [];

    /// <summary>True when there is a value.</summary>
    public bool IsDone => _errors is null;

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> when the decision was a refusal: look at <see cref="IsDone"/> first.</summary>
    public T Value => _errors is null ? _value! : throw new InvalidOperationException($"Refused: {string.Join(", ", _errors.Select(e => e.Code))}.");

    /// <summary>Gives the value or the errors.</summary>
    public bool Try([MaybeNullWhen(false)] out T value, out IReadOnlyList<DomainError> errors)
    {
        value = _value;
        errors = Errors;
        return IsDone;
    }

    /// <summary>Refused for these reasons. Throws <see cref="ArgumentException"/> when there is none.</summary>
    public static Result<T> Refused(IReadOnlyList<DomainError> errors) =>
        errors.Count > 0 ? new Result<T>(errors) : throw new ArgumentException("A refusal needs a reason.", nameof(errors));

    /// <summary>A value is a success.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>One reason is enough to refuse.</summary>
    public static implicit operator Result<T>(DomainError error) => new([error]);
}
