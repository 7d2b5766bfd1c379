using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class AwaitedIdentities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_customer_identities_next_try_at",
                schema: "billing",
                table: "customer_identities",
                column: "next_try_at",
                filter: "fetched_revision < revision");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_customer_identities_next_try_at",
                schema: "billing",
                table: "customer_identities");
        }
    }
}
