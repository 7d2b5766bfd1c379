using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Lexom.Identity.Data.Migrations
{
    /// <inheritdoc />
    public partial class PersonalCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pending_corrections",
                schema: "identity",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_corrections", x => x.request_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pending_corrections_next_try_at",
                schema: "identity",
                table: "pending_corrections",
                column: "next_try_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pending_corrections",
                schema: "identity");
        }
    }
}
