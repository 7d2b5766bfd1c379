using CsCheck;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>What holds under any story, in any order of arrival, whatever is repeated (BIL-3, BIL-4, BIL-5). A failure prints the CsCheck seed.</summary>
public sealed class BillingProperties
{
    private static readonly Gen<(int Kind, int Cents, int File)[]> Stories = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 300_000], Gen.Int[0, 1]).Array[1, 14];

    private static readonly Gen<(int Price, int Rate, int Deposit)> Contracts = Gen.Select(Gen.Int[1, 400_000], Gen.Int[0, 3], Gen.Int[0, 30]);

    [Fact]
    public void Shares_are_the_total_books_balance_and_the_chain_verifies_after_every_fact() => Gen.Select(Contracts, Stories).Sample((contract, story) =>
    {
        var world = new World(contract);
        foreach (var (kind, cents, file) in story)
        {
            world.Play(kind, cents, file);
            world.Check();
        }
    }, iter: 2000);

    [Fact]
    public void The_order_of_arrival_changes_nothing_in_what_each_payer_was_asked_for() =>
        Gen.Select(Contracts, Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5, 6, 7 }), Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5, 6, 7 }), Gen.Int[0, 3]).Sample((contract, one, other, drop) =>
            Asked(contract, one, drop).ShouldBe(Asked(contract, other, drop)), iter: 1000);

    private static string Asked((int, int, int) contract, int[] order, int drop)
    {
        var world = new World(contract, accepted: false);
        foreach (var fact in order)
        {
            world.Tell(fact, drop);
            world.Tell(fact, drop);
        }

        return world.Asked;
    }

    private sealed class World
    {
        private static readonly decimal[] Rates = [20m, 10m, 5.5m, 0m];

        private readonly Ledger _ledger;
        private readonly ContractTerms _terms;
        private readonly FundingGrant[] _grants;
        private int _revision;

        public World((int Price, int Rate, int DepositPercent) contract, bool accepted = true)
        {
            var rate = Rates[contract.Rate];
            var total = Amounts.OfExclVat(Money.Euros(contract.Price / 100m), rate);
            _terms = Make.Terms(contract.Price / 100m, rate, total.InclVat.Percent(contract.DepositPercent).Amount);
            _grants = [Announced(1, "atlas"), Announced(2, "akto")];
            _ledger = new Ledger(ContractAccount.Open(Make.ContractId));
            _ledger.Grants.AddRange(_grants);
            if (accepted)
            {
                _ledger.After(a => a.Accept(_terms));
            }
        }

        public string Asked => string.Join(", ",
            from document in _ledger.Issued
            group document.Amounts.InclVat by (document.IsPrice, document.Payer, document.FundingFileId) into payer
            where payer.Sum().Amount != 0
            orderby payer.Key.IsPrice, payer.Key.Payer, payer.Key.FundingFileId
            select $"{payer.Key} {payer.Sum()}");

        public void Play(int kind, int cents, int file)
        {
            var (grant, amount, day) = (_grants[file], Money.Euros(cents / 100m), _ledger.Today = _ledger.Today.AddDays(cents % 9));
            switch (kind)
            {
                case 0 or 1:
                    grant.Decide(++_revision, kind == 0 || cents % 3 > 0, amount, cents % 5 > 0, null, day);
                    break;
                case 2:
                    grant.Reduce(++_revision, amount, day);
                    break;
                case 3:
                    grant.Revoke(++_revision, day);
                    break;
                case 4:
                    grant.Lapse(day, day, grant.Paid);
                    break;
                case 5 or 6 when amount.Amount > 0:
                    _ledger.Receive(Make.Payment($"{amount}", $"{day:yyyy-MM-dd}", Payer.Opco, grant));
                    break;
                case 7 or 8 when amount.Amount > 0:
                    _ledger.Receive(Make.Payment($"{amount}", $"{day:yyyy-MM-dd}"));
                    break;
                case 9:
                    _ledger.Account.Deliver(day);
                    break;
                case 10:
                    _ledger.Account.Reschedule(Guid.CreateVersion7(), day, day, cents % 2 == 0 ? "deposit-kept-as-indemnity" : "full-price-due", "CGV-3.6-a", amount, day);
                    break;
                case 11:
                    _ledger.Account.Cancel(cents % 2 == 0 ? "deposit-kept" : "deposit-refunded", "CGV-3.5-a", amount, day);
                    break;
                case 12:
                    _ledger.Account.Withdraw(day);
                    break;
            }

            _ledger.Settle();
        }

        /// <summary>The same eight facts, told in any order and more than once; payments carry an id and count once.</summary>
        public void Tell(int fact, int drop)
        {
            var third = Money.Rounded(_terms.TotalExclVat / 3m);
            switch (fact)
            {
                case 0:
                    _ledger.Account.Accept(_terms);
                    break;
                case 1:
                    _grants[0].Decide(1, true, third, true, "A", Make.Accepted);
                    break;
                case 2:
                    _grants[0].Reduce(2, Money.Rounded(third.Amount / 2m), Make.Accepted);
                    break;
                case 3:
                    _grants[1].Decide(1, true, third, true, "B", Make.Accepted);
                    break;
                case 4 when drop > 1:
                    _grants[1].Revoke(2, Make.Accepted);
                    break;
                case 5:
                    _ledger.Account.Deliver(Make.LastDay);
                    break;
                case 6:
                    _grants[0].Lapse(Make.LastDay, Make.LastDay, Money.Zero);
                    break;
                case 7 when drop is 1 or 3:
                    _ledger.Account.Cancel("full-price-due", "CGV-3.5-b", _terms.Total.InclVat, Make.LastDay);
                    break;
            }

            _ledger.Settle();
        }

        public void Check()
        {
            _ledger.Wanted.ShouldBeEmpty("what was decided is issued, and deciding again asks for nothing");
            _ledger.Conservation.Holds.ShouldBeTrue("BIL-3");
            if (_ledger.Account.Stage == PriceStage.Delivered)
            {
                _ledger.Conservation.Asked.ShouldBe(_terms.Total.InclVat, "BIL-3: to the cent");
            }

            DocumentChain.FirstBroken(_ledger.Chain.Select(c => (c.Document, (PersonalPart?)c.Buyer))).ShouldBeNull();
            DocumentNumber.Gaps(_ledger.Chain.Select(c => (c.Document.Series, c.Document.Year, c.Document.Sequence))).ShouldBeEmpty();
            _ledger.Entries.ShouldAllBe(e => e.IsBalanced);
            CheckMoney();
        }

        private void CheckMoney()
        {
            foreach (var content in _ledger.Chain.Select(c => DocumentContent.Parse(c.Document.Content)))
            {
                (content.Lines.Sum(l => l.ExclVat), content.Lines.Sum(l => l.Vat)).ShouldBe((content.TotalExclVat, content.TotalVat));
            }

            var receivables = _ledger.Receivables;
            receivables.ShouldAllBe(r => r.Owed.Amount >= 0 && r.Overpaid.Amount == 0, "nothing is credited below zero, and what is over is freed");
            _ledger.Payments.ShouldAllBe(p => p.Available.Amount >= 0 && p.Allocated.Amount >= 0);
            foreach (var payment in _ledger.Payments)
            {
                _ledger.Allocations.Where(a => a.PaymentId == payment.Id).Select(a => a.Amount).Sum().ShouldBe(payment.Allocated);
            }

            // 411 is what is owed less what is free.
            _ledger.Balance(ChartOfAccounts.Customers).ShouldBe(receivables.Select(r => r.Owed - r.Paid).Sum() - _ledger.Payments.Select(p => p.Available).Sum());
            (_ledger.Balance(ChartOfAccounts.VatPending) + _ledger.Balance(ChartOfAccounts.VatCollected)).ShouldBe(-_ledger.Issued.Select(d => d.Amounts.Vat).Sum());
        }

        private static FundingGrant Announced(int n, string opco) => FundingGrant.Announce(Guid.Parse($"01900000-0000-7000-8000-0000000000f{n}"), Make.ContractId, opco, null);
    }
}
