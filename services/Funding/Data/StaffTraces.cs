namespace Lexom.Funding.Data;

/// <summary>
/// The ids of staff who recorded something. Beside them this service holds of persons only <see cref="ClaimCopies"/>: contacts and customers are known here neither by name nor
/// by id (files carry a contract's id, which is no person's).
/// </summary>
internal static class StaffTraces
{
    public const string Decisions = "decision.recordedBy";
    public const string Payments = "payment.recordedBy";
    public const string Claims = "claim.sentBy";
    public const string Keys = "key.addedBy";
    public const string Category = "traçabilité des actes du personnel";
    public const string Ground = "Preuve des décisions et paiements enregistrés, pièces justificatives de la comptabilité (Code de commerce L123-22)";
}
