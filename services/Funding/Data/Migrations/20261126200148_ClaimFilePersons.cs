using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class ClaimFilePersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<Guid>>(
                name: "person_ids",
                schema: "funding",
                table: "claim_files",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateIndex(
                name: "ix_claim_files_person_ids",
                schema: "funding",
                table: "claim_files",
                column: "person_ids")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_claim_files_person_ids",
                schema: "funding",
                table: "claim_files");

            migrationBuilder.DropColumn(
                name: "person_ids",
                schema: "funding",
                table: "claim_files");
        }
    }
}
