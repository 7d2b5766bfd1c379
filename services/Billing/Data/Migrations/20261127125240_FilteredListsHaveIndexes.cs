using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class FilteredListsHaveIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_journal_lines_account",
                schema: "billing",
                table: "journal_lines");

            migrationBuilder.CreateIndex(
                name: "ix_journal_lines_account_entry_id",
                schema: "billing",
                table: "journal_lines",
                columns: new[] { "account", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_kind_id",
                schema: "billing",
                table: "invoices",
                columns: new[] { "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invoices_payer_id",
                schema: "billing",
                table: "invoices",
                columns: new[] { "payer", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_journal_lines_account_entry_id",
                schema: "billing",
                table: "journal_lines");

            migrationBuilder.DropIndex(
                name: "ix_invoices_kind_id",
                schema: "billing",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "ix_invoices_payer_id",
                schema: "billing",
                table: "invoices");

            migrationBuilder.CreateIndex(
                name: "ix_journal_lines_account",
                schema: "billing",
                table: "journal_lines",
                column: "account");
        }
    }
}
