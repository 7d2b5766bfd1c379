using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Billing.Data.Migrations
{
    /// <inheritdoc />
    public partial class PersonalRestrictions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "purpose",
                schema: "billing",
                table: "mail",
                type: "text",
                nullable: false,
                defaultValue: "Contract");

            migrationBuilder.CreateTable(
                name: "personal_restrictions",
                schema: "billing",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    right = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    address_hashes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_restrictions", x => new { x.request_id, x.subject_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_personal_restrictions_address_hashes",
                schema: "billing",
                table: "personal_restrictions",
                column: "address_hashes")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_personal_restrictions_subject_id",
                schema: "billing",
                table: "personal_restrictions",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "personal_restrictions",
                schema: "billing");

            migrationBuilder.DropColumn(
                name: "purpose",
                schema: "billing",
                table: "mail");
        }
    }
}
