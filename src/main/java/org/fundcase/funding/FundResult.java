package org.fundcase.funding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.kernel.Money;

/**
 * What the money of a scheme and year came to, as the ledger has it now (资金安排结果): what was given back or sent back does
 * not count.
 *
 * @param lines by item, then by district
 */
record FundResult(String schemeId, String city, int year, Money budget, List<Line> lines) {

    /**
     * What is paid of an item in a district.
     *
     * @param district blank for units of the city
     * @param projects awards with money in them
     */
    record Line(String item, String district, int projects, Money paid) {}

    /** A row of a table and a bar of its chart. */
    record Bar(String key, int projects, Money paid) {

        private static Bar of(String key, List<Line> lines) {
            return new Bar(
                    key,
                    lines.stream().mapToInt(Line::projects).sum(),
                    lines.stream().map(Line::paid).reduce(Money.ZERO, Money::plus));
        }

        /** Length in parts of a thousand, the longest being the whole. */
        public long length(List<Bar> all) {
            long longest = all.stream().mapToLong(bar -> bar.paid().fen()).max().orElse(0);
            return longest == 0 ? 0 : Math.max(1, paid.fen() * 1000 / longest);
        }
    }

    /** By item, the most money first. */
    public List<Bar> items() {
        return by(Line::item);
    }

    /** By district, the most money first. */
    public List<Bar> districts() {
        return by(Line::district);
    }

    private List<Bar> by(Function<Line, String> key) {
        Map<String, List<Line>> groups =
                lines.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> Bar.of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Bar::paid).reversed())
                .toList();
    }

    public Bar total() {
        return Bar.of("", lines);
    }
}
