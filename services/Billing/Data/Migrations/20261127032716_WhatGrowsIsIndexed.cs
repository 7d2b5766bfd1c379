using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class WhatGrowsIsIndexed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_receivables_due_on1",
                schema: "billing",
                table: "receivables",
                column: "due_on",
                filter: "settled_on IS NULL AND overdue_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_receivables_invoice_id",
                schema: "billing",
                table: "receivables",
                column: "invoice_id",
                filter: "settled_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_payments_id",
                schema: "billing",
                table: "payments",
                column: "id",
                filter: "contract_id IS NOT NULL AND amount - allocated - refunded > 0");

            migrationBuilder.CreateIndex(
                name: "ix_payments_id1",
                schema: "billing",
                table: "payments",
                column: "id",
                filter: "contract_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_credits_invoice_id",
                schema: "billing",
                table: "invoices",
                column: "credits_invoice_id",
                filter: "credits_invoice_id IS NOT NULL");

            // The model has no words for an index on a part of a document.
            migrationBuilder.Sql("CREATE INDEX ix_customer_identities_email_lower ON billing.customer_identities (lower(identity->>'email'))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX billing.ix_customer_identities_email_lower");

            migrationBuilder.DropIndex(
                name: "ix_receivables_due_on1",
                schema: "billing",
                table: "receivables");

            migrationBuilder.DropIndex(
                name: "ix_receivables_invoice_id",
                schema: "billing",
                table: "receivables");

            migrationBuilder.DropIndex(
                name: "ix_payments_id",
                schema: "billing",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "ix_payments_id1",
                schema: "billing",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "ix_invoices_credits_invoice_id",
                schema: "billing",
                table: "invoices");
        }
    }
}
