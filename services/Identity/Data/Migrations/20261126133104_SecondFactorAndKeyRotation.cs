using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Identity.Data.Migrations
{
    /// <inheritdoc />
    public partial class SecondFactorAndKeyRotation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_keys_purpose",
                schema: "identity",
                table: "keys");

            migrationBuilder.AddColumn<long>(
                name: "totp_last_step",
                schema: "identity",
                table: "staff_accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "totp_secret",
                schema: "identity",
                table: "staff_accounts",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_keys_purpose_created_at",
                schema: "identity",
                table: "keys",
                columns: new[] { "purpose", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_keys_purpose_created_at",
                schema: "identity",
                table: "keys");

            migrationBuilder.DropColumn(
                name: "totp_last_step",
                schema: "identity",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "totp_secret",
                schema: "identity",
                table: "staff_accounts");

            migrationBuilder.CreateIndex(
                name: "ix_keys_purpose",
                schema: "identity",
                table: "keys",
                column: "purpose",
                unique: true);
        }
    }
}
