using CsCheck;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

/// <summary>
/// Rules CGV-2.1-c, CGV-2.1-d, CGV-2.1-f, CGV-2.2 and CGV-3.7 under any order of commands, retries and moves of the clock. A failure prints the CsCheck seed.
/// </summary>
public class OrderProperties
{
    private static readonly Gen<(int Buyer, (int Command, int Days)[] Steps)> Stories =
        Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Int[0, 17], Gen.Int[0, 12]).Array[1, 80]);

    [Fact]
    public void No_order_of_commands_retries_and_clock_moves_breaks_an_invariant() => Stories.Sample(story =>
    {
        var world = new World(story.Buyer);
        foreach (var (command, days) in story.Steps)
        {
            world.Play(command, days);
            world.Check();
        }
    }, iter: 3000);

    private sealed class World
    {
        private readonly Customer _customer;
        private readonly Proposal _proposal;
        private readonly Price _price;
        private readonly List<Guid> _contractIds = [];
        private DateTimeOffset _now = Make.Now;
        private Contract? _contract;
        private ContractStatus? _ended;
        private int _seatsAsked;
        private int _seatsGiven;

        public World(int buyer)
        {
            _customer = buyer == 0 ? Make.Company() : Make.Individual();
            _proposal = Proposal.Draft(Make.DraftOf(_customer, Make.Training(startsOn: "2027-05-18"), partnerId: buyer == 2 ? Guid.CreateVersion7() : null, preparationCost: 150m), Make.Now).Value;
            _price = _proposal.Price;
        }

        private DateOnly Today => ParisTime.DayOf(_now);

        public void Play(int command, int days)
        {
            switch (command)
            {
                case 0 or 1:
                    _now = _now.AddDays(days).AddHours(days);
                    break;
                case 2:
                    _seatsAsked += Happens(_proposal.Issue(_customer, Make.Terms, Today)) ? 1 : 0;
                    break;
                case 3 when _seatsAsked > 0:
                    _proposal.NoteSeatsHeld();
                    break;
                case 4 when _seatsAsked > 0:
                    _proposal.NoteWaiting(1);
                    break;
                case 5 or 6:
                    Accept();
                    break;
                case 7:
                    _seatsGiven += _proposal.Expire(Today) ? 1 : 0;
                    break;
                case 8:
                    var held = _proposal.Seats != SeatsStatus.NotAsked;
                    _seatsGiven += Happens(_proposal.Decline(Today)) && held ? 1 : 0;
                    break;
                default:
                    if (_contract is { } contract)
                    {
                        Play(contract, command, days);
                    }

                    break;
            }
        }

        public void Check()
        {
            _contractIds.Count.ShouldBeLessThanOrEqualTo(1, "one contract per proposal");
            _seatsAsked.ShouldBeLessThanOrEqualTo(1, "seats are asked for once");
            _seatsGiven.ShouldBeLessThanOrEqualTo(_seatsAsked, "seats are given back once, and only what was asked for");
            (_proposal.Status == ProposalStatus.Accepted).ShouldBe(_contract is not null);
            if (_contract is not { } c)
            {
                return;
            }

            _contractIds.ShouldBe([_proposal.ContractId!.Value]);
            c.Price.ShouldBe(_price, "nothing that happens changes the price");
            if (c.ConcludedOn is { } concludedOn)
            {
                c.DepositReceivedOn.ShouldNotBeNull("no conclusion without the deposit");
                concludedOn.ShouldBeGreaterThanOrEqualTo(c.DepositNotBefore, "no money before the withdrawal's end");
                (c.WithdrawalUntil is null || concludedOn > c.WithdrawalUntil).ShouldBeTrue();
                c.Status.ShouldNotBe(ContractStatus.Withdrawn, "what is concluded is not withdrawn from");
            }

            (c.Status is ContractStatus.Concluded or ContractStatus.Delivered).ShouldBe(c.ConcludedOn is not null && c.CancelledOn is null);
            (c.Status == ContractStatus.Withdrawn).ShouldBe(c.WithdrawnAt is not null);
            (c.IsSuspended && !c.IsOpen).ShouldBeFalse("nothing that has ended is suspended");
            if (_ended is { } ended)
            {
                c.Status.ShouldBe(ended, "an end is an end");
            }

            _ended = c.IsOpen ? null : c.Status;
        }

        private void Accept()
        {
            var held = _proposal.Seats == SeatsStatus.Held;
            var id = Guid.CreateVersion7();
            if (!_proposal.Accept(Make.CompleteForm with { SignedOn = Today }, Make.AllDocuments, id, Today).IsDone)
            {
                return;
            }

            held.ShouldBeTrue("nothing is accepted without its seats");
            Today.ShouldBeLessThanOrEqualTo(_proposal.ValidUntil!.Value);
            _contractIds.Add(id);
            _contract = Contract.FromAcceptance(_proposal, id, "C-2027-00001", Make.Terms, Today);
        }

        private void Play(Contract contract, int command, int days)
        {
            switch (command)
            {
                case 9 or 10:
                    contract.ReceiveDeposit(Today, Today);
                    break;
                case 11:
                    contract.AskWithdrawal(_now);
                    break;
                case 12:
                    _seatsGiven += Happens(contract.ConfirmWithdrawal(_now)) ? 1 : 0;
                    break;
                case 13:
                    Cancel(contract);
                    break;
                case 14:
                    contract.MoveTo(Make.Training(startsOn: "2027-06-15"));
                    break;
                case 15:
                    contract.Suspend(days % 2 == 0 ? SuspensionCause.Arrears : SuspensionCause.MissingDocumentsOrDeposit);
                    break;
                case 16:
                    contract.Resume(days % 2 == 0 ? SuspensionCause.Arrears : SuspensionCause.MissingDocumentsOrDeposit);
                    break;
                case 17 when Today >= contract.Training.EndsOn:
                    contract.Deliver(contract.Training.EndsOn, days);
                    break;
            }
        }

        private void Cancel(Contract contract)
        {
            if (!CancellationTerms.Decide(Make.Terms, contract.Facts, new ClientRequest(Today, true, Motives.Other), Today).Try(out var outcome, out _))
            {
                return;
            }

            if (Today <= contract.WithdrawalUntil)
            {
                outcome.Amount.ShouldBe(Money.Zero, "nothing is due in the withdrawal period");
            }

            outcome.Amount.ShouldBeLessThanOrEqualTo(contract.Price.InclVat);
            _seatsGiven += Happens(contract.Cancel(outcome, Today)) ? 1 : 0;
        }

        private static bool Happens(Result<bool> result) => result is { IsDone: true, Value: true };
    }
}
