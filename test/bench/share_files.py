"""Writes the workbooks that it is told with openpyxl, and says how long it took and how much memory.

Reads {"books": [...], "rounds": n} from standard input; each book holds "styles" and "sheets" as share.bench.ts gives them.
"""

import io
import json
import resource
import sys
import time

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table


def color(text):
    return "FF" + text[1:] if text else None


def look(style):
    font = style.get("font") or {}
    border = style.get("border") or {}
    sides = {
        name: Side(style=side["style"], color=color(side.get("color"))) for name, side in border.items() if side
    }
    fill = style.get("fill")
    return (
        Font(name=font.get("name"), size=font.get("size"), bold=font.get("bold"), color=color(font.get("color"))),
        PatternFill("solid", fgColor=color(fill)) if fill else None,
        Border(**sides) if sides else None,
        Alignment(
            horizontal=style.get("horizontalAlignment"),
            vertical=style.get("verticalAlignment"),
            wrap_text=style.get("wrapText"),
            indent=style.get("indent") or 0,
        ),
        Protection(locked=style.get("locked", True)),
        style["numberFormat"],
    )


def write(book):
    looks = [look(style) for style in book["styles"]]
    workbook = Workbook()
    workbook.remove(workbook.active)
    for content in book["sheets"]:
        sheet = workbook.create_sheet(content["name"])
        for row, column, value, style in content["cells"]:
            cell = sheet.cell(row + 1, column + 1, value)
            font, fill, border, alignment, protection, number_format = looks[style]
            cell.font = font
            if fill:
                cell.fill = fill
            if border:
                cell.border = border
            cell.alignment = alignment
            cell.protection = protection
            cell.number_format = number_format
        for column, width in content["widths"]:
            sheet.column_dimensions[get_column_letter(column + 1)].width = width
        for row, height in content["heights"]:
            sheet.row_dimensions[row + 1].height = height
        for area in content["merges"]:
            sheet.merge_cells(area)
        for rule in content["validations"]:
            validation = DataValidation(
                type=rule["type"],
                operator=rule.get("operator"),
                formula1=rule.get("formula1"),
                formula2=rule.get("formula2"),
                allow_blank=True,
            )
            validation.prompt = rule.get("promptMessage")
            validation.error = rule.get("errorMessage")
            validation.add(rule["areas"])
            sheet.add_data_validation(validation)
        for area, formula in content["formats"]:
            sheet.conditional_formatting.add(area, FormulaRule(formula=[formula], font=Font(color="FF5F6B7A")))
        for name, area in content["tables"]:
            sheet.add_table(Table(displayName=name, ref=area))
        sheet.protection.sheet = True
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.right.text = "Seite &P von &N"
    target = io.BytesIO()
    workbook.save(target)
    return target.tell()


def main():
    question = json.load(sys.stdin)
    for book in question["books"][:2]:
        write(book)
    start = time.perf_counter()
    size = sum(write(book) for _ in range(question["rounds"]) for book in question["books"])
    milliseconds = (time.perf_counter() - start) * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"milliseconds": milliseconds, "bytes": size, "megabytes": peak / 1024}))


main()
