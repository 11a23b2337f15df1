"""The scenario model once more, vectorised with numpy: the yardstick of risk.bench.ts.

Reads {"values": {id: [county, municipality, ...]}, "ranges": [...], "correlations": [...], "draws", "seed", "rounds"} from
standard input and writes {"milliseconds": [...], "results": {id: [[mean, P5, P25, P50, P75, P95] per area]}}. Time is measured
from the first random number to the last percentile, without starting Python.
"""

import json
import math
import sys
import time

import numpy as np

PERCENTILES = [5, 25, 50, 75, 95]
SCORE_OF_P95 = 1.6448536269514722
YEARS = range(6)


def distribution(z):
    """Normal distribution function after Abramowitz and Stegun 26.2.17 (error below 7.5e-8): numpy has none."""
    t = 1 / (1 + 0.2316419 * np.abs(z))
    series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    tail = np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi) * series
    return np.where(z > 0, 1 - tail, tail)


def correlated_scores(rng, drivers, correlations, draws):
    matrix = np.eye(len(drivers))
    for first, second, value in correlations:
        i, j = drivers.index(first), drivers.index(second)
        matrix[i, j] = matrix[j, i] = 2 * math.sin(math.pi * value / 6)
    scores = np.linalg.cholesky(matrix) @ rng.standard_normal((len(drivers), draws))
    return dict(zip(drivers, scores))


def triangular(share, low, likely, high):
    peak = (likely - low) / (high - low)
    rising = low + np.sqrt(share * (high - low) * (likely - low))
    falling = high - np.sqrt((1 - share) * (high - low) * (high - likely))
    return np.where(share < peak, rising, falling)


def drawn(rng, ranges, correlations, draws):
    together = [r["driver"] for r in ranges if any(r["driver"] in pair[:2] for pair in correlations)]
    scores = correlated_scores(rng, together, correlations, draws)
    values = {}
    for r in ranges:
        low, high, likely, score = r["minimum"], r["maximum"], r["likely"], scores.get(r["driver"])
        if r["shape"] == "normal":
            z = rng.standard_normal(draws) if score is None else score
            value = (low + high) / 2 + (high - low) / 2 / SCORE_OF_P95 * z
        elif r["shape"] == "triangular":
            value = rng.triangular(low, likely, high, draws) if score is None else triangular(distribution(score), low, likely, high)
        elif r["shape"] == "pert" and score is None:
            a = 1 + 4 * (likely - low) / (high - low)
            value = low + (high - low) * rng.beta(a, 6 - a, draws)
        elif r["shape"] == "uniform" and score is None:
            value = rng.uniform(low, high, draws)
        else:
            raise ValueError(f"{r['shape']} with correlations is not needed here")
        values[r["driver"]] = (r["kind"], value)
    return values


def model(base, values, areas):
    """All results: by id a list of arrays (or numbers, where nothing varies), the county's first."""

    def changed(driver, level):
        if driver not in values:
            return level
        kind, value = values[driver]
        return value if kind == "absolute" else level + value if kind == "difference" else level * (1 + value)

    b = {key: numbers[0] for key, numbers in base.items()}

    def spread(driver, key, planned=None):
        county_base, own = b[key], base[key]
        if planned is not None and "vacancy" in values:
            rate = values["vacancy"][1]
            own = [np.maximum(0, posts * (1 - rate)) for posts in base[planned]]
            county_base = own[0]
        county = changed(driver, county_base)
        if county is county_base:
            return own
        factor = county / county_base
        return [county] + [own[area] * factor for area in range(1, areas)]

    r = {}
    passive = spread("staffPassive", "staffPassive", "plannedPassive")
    active = spread("staffActive", "staffActive", "plannedActive")
    steering = spread("staffSteering", "staffSteering", "plannedSteering")[0]
    vwt, egt = changed("administrationBudget", b["administrationBudget"]), changed("integrationBudget", b["integrationBudget"])
    shift = changed("shift", b["shiftA"])
    staff_base = b["staffPassive"] + b["staffActive"] + b["staffSteering"]
    staff = passive[0] + active[0] + steering
    per_fte = b["staffCost"] / staff_base
    need = staff * per_fte * (1 + changed("wageSettlement", b["wageSettlement"]))
    need = need + (b["staffCost"] + (staff - staff_base) * per_fte) * changed("overheadRate", b["overheadRate"])
    federal = need * (1 - b["municipalRate"])
    egt_after, vwt_after = egt - shift, vwt + shift
    stock = spread("beneficiaries", "beneficiaries")
    inflow = changed("refugees", 0)
    now = [stock[area] + inflow * (base["beneficiaries"][area] / b["beneficiaries"]) for area in range(areas)]
    r["allocationVWT"], r["allocationEGT"], r["totalBudget"] = [vwt], [egt], [vwt + egt]
    r["needTotal"], r["needFederal"] = [need], [federal]
    r["needShift"] = [np.maximum(0, federal - vwt)]
    r["readingB"] = [np.maximum(0, b["administrationAfterShiftBefore"] - vwt)]
    r["shiftShare"] = [shift / egt]
    r["integrationAfterShift"], r["administrationAfterShift"] = [egt_after], [vwt_after]
    r["administrationGap"] = [vwt_after - federal]
    r["costAfterShift"] = [vwt_after / (1 - b["municipalRate"])]
    r["municipalShare"] = [vwt_after * b["municipalRate"] / (1 - b["municipalRate"])]
    r["integrationPerHead"] = [egt / now[0]]
    free = [egt_after - b[f"committedBudget{year}"] - b[f"committedJobs{year}"] for year in YEARS]
    r["free0"] = [free[0]]
    r["commitmentRate"] = [(b["committedBudget0"] + b["committedJobs0"]) / egt_after]
    cost = changed("newCases", b["plannedNewCases"]) * b["newCaseBurden1In0"]
    r["freeAfterNewCases"] = [free[0] - cost]
    burdens = [b[f"newCaseBurden1In{year}"] for year in YEARS]
    by_year = [np.floor(np.rint(free[year] * 100) / round(burdens[year] * 100)) for year in YEARS if burdens[year] > 0]
    r["affordableCases"] = [np.maximum(0, np.minimum.reduce(by_year))]
    fte = staff
    r["ftePassive"], r["fteActive"], r["fteAll"] = passive, active, [fte]
    r["caseloadPassive"] = [now[area] / passive[area] for area in range(areas)]
    r["caseloadActive"] = [now[area] / active[area] for area in range(areas)]
    r["caseloadAll"] = [now[0] / fte]
    r["beneficiariesNow"] = now
    long_term = spread("longTerm", "longTerm")
    r["longTermNow"] = long_term
    factor = [now[area] / base["beneficiaries"][area] for area in range(areas)]
    r["longTermShare"] = [
        base["averageLongTerm"][area] * (long_term[area] / base["longTerm"][area]) / (base["averageBeneficiaries"][area] * factor[area])
        for area in range(areas)
    ]
    benefits = b["livingBenefits"] * factor[0]
    r["livingBenefitsNow"] = [benefits]
    r["livingBenefitsChange"] = [benefits / b["livingBenefitsYearBefore"] - 1]
    r["beneficiariesChange"] = [now[area] / base["beneficiariesYearBefore"][area] - 1 for area in range(areas)]
    integrations = spread("integrations", "integrations12")
    r["integrationsNow"] = integrations
    r["integrationRate"] = [integrations[area] / (base["stock12"][area] * factor[area] / 12) for area in range(areas)]
    r["longTermChange"] = [long_term[area] / base["longTermYearBefore"][area] - 1 for area in range(areas)]
    seats, occupied = changed("seats", b["seats"]), changed("occupied", b["occupied"])
    r["seatUse"] = [occupied / seats]
    empty = (seats - occupied) - (b["seats"] - b["occupied"])
    r["costOfEmptySeats"] = [np.maximum(0, b["emptySeatCost"] + empty * (b["measureCost"] / b["seats"]))]
    return r


def analyse(question, seed):
    rng = np.random.default_rng(seed)
    base = question["values"]
    areas = len(base["beneficiaries"])
    values = drawn(rng, question["ranges"], question["correlations"], question["draws"])
    summary = {}
    for key, columns in model(base, values, areas).items():
        summary[key] = []
        for column in columns:
            if np.ndim(column) == 0:
                summary[key].append([float(column)] * 6)
                continue
            percentiles = np.percentile(column, PERCENTILES, overwrite_input=False)
            # Minimum, maximum and mean as well, as on our side.
            column.min(), column.max()
            summary[key].append([float(column.mean()), *map(float, percentiles)])
    return summary


def main():
    question = json.load(sys.stdin)
    results = analyse(question, question["seed"])
    times = []
    for _ in range(question["rounds"]):
        start = time.perf_counter()
        results = analyse(question, question["seed"])
        times.append((time.perf_counter() - start) * 1000)
    json.dump({"milliseconds": times, "results": results}, sys.stdout)


main()
