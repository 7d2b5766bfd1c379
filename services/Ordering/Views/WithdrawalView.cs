using Lexom.Ordering.Data;

namespace Lexom.Ordering.Views;

/// <summary>The acknowledgement of a withdrawal.</summary>
public sealed record WithdrawalView(Guid ContractId, DateTimeOffset StatedAt, DateTimeOffset AcknowledgedAt, string Acknowledgement, string Sha256)
{
    internal static WithdrawalView Of(Withdrawal w) => new(w.ContractId, w.StatedAt, w.AcknowledgedAt, w.Text, w.Sha256);
}
