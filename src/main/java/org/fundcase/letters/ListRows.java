package org.fundcase.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.FrozenList;

/** Spells a frozen list out, for tables and for the whole. */
final class ListRows {

    private ListRows() {}

    /** Each as its place on the list says; none is added up or left out here. */
    static List<Map<String, String>> of(List<FrozenList.Entry> entries, RoundMatter matter) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (FrozenList.Entry entry : entries) {
            rows.add(Map.of(
                    "no", String.valueOf(entry.place()),
                    "number", entry.number(),
                    "unit", entry.enterprise(),
                    "project", entry.project(),
                    "item", matter.item(entry.item()),
                    "amount", entry.isSelected() ? entry.amount().toString() : "—",
                    "outcome", outcome(entry)));
        }
        return rows;
    }

    /** Of the list: its version and hash, and of what is supported number and sum. */
    static Map<String, String> whole(FrozenList list) {
        Map<String, String> values = new HashMap<>(sum(list.selected().size(), list.total()));
        values.put("listVersion", String.valueOf(list.version()));
        values.put("listHash", list.hash());
        return values;
    }

    static Map<String, String> sum(int count, Money total) {
        return Map.of("count", String.valueOf(count), "total", total.toString(), "capitals", ChineseAmount.of(total));
    }

    /** How an entry stands; what an objection found out is for the papers about that objection alone. */
    static String outcome(FrozenList.Entry entry) {
        String standing =
                switch (entry.standing()) {
                    case SELECTED -> "拟支持";
                    case RESERVE -> "备选";
                    case LEFT_OUT -> "未入选";
                    case REMOVED -> "取消";
                };
        return entry.note().isBlank() || entry.isSelected() || entry.standing() == FrozenList.Standing.REMOVED
                ? standing
                : standing + "（" + entry.note() + "）";
    }
}
