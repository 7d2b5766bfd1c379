using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class LedgerTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_pending",
                schema: "billing",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_pending", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_ledger_pending_journal_entries_entry_id",
                        column: x => x.entry_id,
                        principalSchema: "billing",
                        principalTable: "journal_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_totals",
                schema: "billing",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    accounts = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    debit = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    credit = table.Column<decimal>(type: "numeric(14,2)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_totals", x => new { x.month, x.accounts, x.account });
                });

            migrationBuilder.Sql(Data.LedgerTotals.Sql);
            migrationBuilder.Sql("SELECT billing.total_ledger_anew()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION billing.total_ledger_anew(); DROP VIEW billing.ledger_by_month;");
            migrationBuilder.DropTable(
                name: "ledger_pending",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "ledger_totals",
                schema: "billing");
        }
    }
}
