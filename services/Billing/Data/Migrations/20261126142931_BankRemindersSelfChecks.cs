using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class BankRemindersSelfChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "last_reminded_on",
                schema: "billing",
                table: "receivables",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reminders_sent",
                schema: "billing",
                table: "receivables",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "bank_entries",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    booked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    debtor = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    funding_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bank_statements",
                schema: "billing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    message_id = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    imported_by = table.Column<string>(type: "text", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_statements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "self_checks",
                schema: "billing",
                columns: table => new
                {
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    documents = table.Column<long>(type: "bigint", nullable: false),
                    all_good = table.Column<bool>(type: "boolean", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_checks", x => x.on);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bank_entries_key",
                schema: "billing",
                table: "bank_entries",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_entries_payment_id",
                schema: "billing",
                table: "bank_entries",
                column: "payment_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bank_entries",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "bank_statements",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "self_checks",
                schema: "billing");

            migrationBuilder.DropColumn(
                name: "last_reminded_on",
                schema: "billing",
                table: "receivables");

            migrationBuilder.DropColumn(
                name: "reminders_sent",
                schema: "billing",
                table: "receivables");
        }
    }
}
