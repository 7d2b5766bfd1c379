using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>Where the next document goes: its number and its place in the chain, both taken in the document's own transaction (BIL-1, BIL-4).</summary>
public sealed record Register(string Series, int Year, int Sequence, long ChainIndex, string PreviousHash, DateOnly IssuedOn)
{
    public string Number => DocumentNumber.Format(Series, Year, Sequence);
}

/// <summary>An issued document. Nothing of it ever changes (BIL-1); what happens to it afterwards is the <see cref="Receivable"/>'s.</summary>
public sealed class Invoice
{
    private Invoice()
    {
    }

    public Guid Id { get; private set; }

    public string Series { get; private set; } = "";

    public int Year { get; private set; }

    public int Sequence { get; private set; }

    public string Number { get; private set; } = "";

    public long ChainIndex { get; private set; }

    public DocumentKind Kind { get; private set; }

    public DocumentKind? CreditedKind { get; private set; }

    public Guid? CreditsInvoiceId { get; private set; }

    public Payer Payer { get; private set; }

    public Guid? FundingFileId { get; private set; }

    public string? Opco { get; private set; }

    public Guid ContractId { get; private set; }

    public Guid CustomerId { get; private set; }

    public Guid? PartnerId { get; private set; }

    public string Reason { get; private set; } = "";

    public string RuleId { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public Money ExclVat { get; private set; }

    public Money Vat { get; private set; }

    public Money InclVat { get; private set; }

    public string Content { get; private set; } = "";

    public string PersonalHash { get; private set; } = "";

    public string Algorithm { get; private set; } = "";

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public Amounts Amounts => new(ExclVat, Vat);

    public RecordMention ToRecord() => new(Id, CustomerId, PartnerId, Reason, CreditsInvoiceId, CreditedKind?.Wire(), IssuedAt);

    public IssuedDocument ToIssued() =>
        new(Id, Number, Kind, CreditedKind, Payer, FundingFileId, Amounts, Reason, CreditsInvoiceId, IssuedOn, ChainIndex);

    public static Invoice Issue(
        Guid id, DocumentToIssue document, ContractAccount account, FundingGrant? grant, IssuedDocument? credited, PersonalPart buyer, Seller seller,
        Register register, DateTimeOffset now)
    {
        var terms = account.Terms!;
        var dueOn = DueDate.Of(document, register.IssuedOn, account.DeliveredOn, terms.OpcoPaymentMonths);
        // The database keeps microseconds: the content must say what will be read back.
        var issuedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
        var record = new RecordMention(id, terms.CustomerId, terms.PartnerId, document.Reason, document.CreditsInvoiceId, credited?.Kind.Wire(), issuedAt);
        var content = Describe(document, account, grant, credited, buyer, seller, register, dueOn, record).ToCanonicalJson();
        return new Invoice
        {
            Id = id,
            Series = register.Series,
            Year = register.Year,
            Sequence = register.Sequence,
            Number = register.Number,
            ChainIndex = register.ChainIndex,
            Kind = document.Kind,
            CreditedKind = credited?.Kind,
            CreditsInvoiceId = document.CreditsInvoiceId,
            Payer = document.Payer,
            FundingFileId = document.FundingFileId,
            Opco = grant?.Opco,
            ContractId = account.Id,
            CustomerId = terms.CustomerId,
            PartnerId = terms.PartnerId,
            Reason = document.Reason,
            RuleId = document.RuleId,
            IssuedOn = register.IssuedOn,
            DueOn = dueOn,
            ExclVat = document.Amounts.ExclVat,
            Vat = document.Amounts.Vat,
            InclVat = document.Amounts.InclVat,
            Content = content,
            PersonalHash = buyer.Hash,
            Algorithm = DocumentChain.Algorithm,
            PreviousHash = register.PreviousHash,
            Hash = DocumentChain.HashOf(DocumentChain.Algorithm, register.PreviousHash, content),
            IssuedAt = issuedAt,
        };
    }

    private static DocumentContent Describe(
        DocumentToIssue document, ContractAccount account, FundingGrant? grant, IssuedDocument? credited, PersonalPart buyer, Seller seller, Register register, DateOnly dueOn,
        RecordMention record)
    {
        var terms = account.Terms!;
        var contract = new ContractMention(
            account.Id, terms.Number, terms.CourseReference, terms.CourseTitle, terms.StartsOn, terms.EndsOn, account.DeliveredOn, terms.Participants, terms.Hours);
        var vat = document.Lines.GroupBy(l => l.VatRate).OrderByDescending(g => g.Key).Select(g => new VatBreakdown(g.Key, g.Sum(l => l.ExclVat), g.Sum(l => l.Vat)));
        return new DocumentContent(
            DocumentChain.Algorithm, register.ChainIndex, register.Number, document.Kind.Wire(), document.Kind.French(), register.IssuedOn, dueOn, seller,
            new BuyerMention(document.Payer.Wire(), document.Payer == Payer.Client ? terms.CustomerId : null, grant?.Opco, document.FundingFileId, grant?.FileNumber, buyer.Hash),
            contract, credited?.Number, document.Lines, [.. vat], document.Amounts.ExclVat.Amount, document.Amounts.Vat.Amount, document.Amounts.InclVat.Amount,
            Money.Currency, document.RuleId, Clauses.Why(document.RuleId), document.Inputs,
            Mentions.For(document.Kind, credited?.Kind, credited?.Number, dueOn, terms, seller), record,
            new PaymentNotes(Mentions.LateInterest(terms.Interest), Mentions.RecoveryIndemnity(terms.Interest, terms.IsLegalPerson), Mentions.NoDiscount));
    }
}

public static class DueDate
{
    // Rule CGV-3.2: due on receipt at the end of the training. Rule CGV-3.3-d: an OPCO has a month (or more, as signed) from the last day, to the same day or
    // the month's last.
    public static DateOnly Of(DocumentToIssue document, DateOnly issuedOn, DateOnly? deliveredOn, int opcoMonths = 1)
    {
        var opcoDeadline = deliveredOn?.AddMonths(opcoMonths);
        return document.Kind == DocumentKind.OpcoShare && opcoDeadline > issuedOn ? opcoDeadline.Value : issuedOn;
    }
}
