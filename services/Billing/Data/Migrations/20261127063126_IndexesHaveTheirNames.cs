using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class IndexesHaveTheirNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "ix_receivables_invoice_id",
                schema: "billing",
                table: "receivables",
                newName: "ix_receivables_open");

            migrationBuilder.RenameIndex(
                name: "ix_receivables_due_on1",
                schema: "billing",
                table: "receivables",
                newName: "ix_receivables_overdue");

            migrationBuilder.RenameIndex(
                name: "ix_payments_id1",
                schema: "billing",
                table: "payments",
                newName: "ix_payments_unmatched");

            migrationBuilder.RenameIndex(
                name: "ix_payments_id",
                schema: "billing",
                table: "payments",
                newName: "ix_payments_to_refund");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "ix_receivables_overdue",
                schema: "billing",
                table: "receivables",
                newName: "ix_receivables_due_on1");

            migrationBuilder.RenameIndex(
                name: "ix_receivables_open",
                schema: "billing",
                table: "receivables",
                newName: "ix_receivables_invoice_id");

            migrationBuilder.RenameIndex(
                name: "ix_payments_unmatched",
                schema: "billing",
                table: "payments",
                newName: "ix_payments_id1");

            migrationBuilder.RenameIndex(
                name: "ix_payments_to_refund",
                schema: "billing",
                table: "payments",
                newName: "ix_payments_id");
        }
    }
}
