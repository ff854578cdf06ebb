package org.fundcase.rounds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.MeetingOutcome.Ruling;
import org.jspecify.annotations.Nullable;

/** Reads what a meeting did not simply agree to, row by row, against the list that it decided about. */
final class ReadOutcomes {

    /** More is another list. */
    static final int MOST = 200;

    private static final int LONGEST_REASON = 500;
    private static final Set<Standing> DECIDED = EnumSet.of(Standing.SELECTED, Standing.RESERVE);

    private final FrozenList list;
    private final Faults faults;
    private final Set<UUID> named = new HashSet<>();

    ReadOutcomes(FrozenList list, Faults faults) {
        this.list = list;
        this.faults = faults;
    }

    /** Only what changes the list; the faults have what is wrong with it. */
    List<MeetingOutcome> of(List<NewOutcome> rows) {
        List<MeetingOutcome> read = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            NewOutcome row = rows.get(n);
            if (row != null && !row.isBlank()) {
                MeetingOutcome one = read("outcomes[" + n + "].", row);
                if (one != null) {
                    read.add(one);
                }
            }
        }
        if (read.size() > MOST) {
            faults.check(() -> {
                throw Refusal.field("outcomes[0].entry", "逐项写明的最多 {0} 个。改得更多的，退回重新排序。", MOST);
            });
        }
        requireSomethingLeft(read);
        return read;
    }

    private void requireSomethingLeft(List<MeetingOutcome> read) {
        long before = list.selected().size();
        long off = read.stream()
                .filter(one -> one.standing() == Standing.SELECTED && one.ruling() != Ruling.AGREED)
                .count();
        if (before > 0 && off == before) {
            faults.check(() -> {
                throw Refusal.field("outcomes[0].entry", "照这样写，名单里就没有拟支持的项目了。整个名单都不同意的，这里不用逐项填；登记会议以后在上面选“退回，重新排序”。");
            });
        }
    }

    private @Nullable MeetingOutcome read(String at, NewOutcome row) {
        Entry entry = faults.gather(
                () -> find(at + "entry", row.entry() == null ? "" : row.entry().strip()));
        Ruling ruling = faults.gather(() -> ruling(at + "outcome", row.outcome()));
        Money amount = entry == null || ruling == null
                ? null
                : faults.gather(() -> amount(at + "amount", row.amount(), ruling, entry));
        String reason = faults.text(() -> Texts.required(at + "reason", "理由", row.reason(), LONGEST_REASON));
        return entry == null || ruling == null || amount == null
                ? null
                : new MeetingOutcome(
                        entry.place(),
                        entry.caseId(),
                        entry.number(),
                        entry.enterprise(),
                        entry.district(),
                        entry.standing(),
                        ruling,
                        entry.amount(),
                        amount,
                        reason);
    }

    private Entry find(String field, String typed) {
        if (typed.isEmpty()) {
            throw Refusal.field(field, "填这一项的申报编号，或者完整的单位名称、项目名称。");
        }
        List<Entry> found =
                list.entries().stream().filter(entry -> isNamed(entry, typed)).toList();
        if (found.isEmpty()) {
            throw Refusal.field(field, "第 {0} 版名单里没有“{1}”。填申报编号，或者完整的单位名称、项目名称。", list.version(), typed);
        }
        if (found.size() > 1) {
            throw Refusal.field(field, "名单里有 {0} 项都是“{1}”，填申报编号。", found.size(), typed);
        }
        Entry entry = found.get(0);
        if (!DECIDED.contains(entry.standing())) {
            throw Refusal.field(field, "{0} 在名单里不是拟支持，也不是备选，不用再定。", entry.number());
        }
        if (!named.add(entry.caseId())) {
            throw Refusal.field(field, "{0} 前面已经填过一次，留一行。", entry.number());
        }
        return entry;
    }

    private static boolean isNamed(Entry entry, String typed) {
        return entry.number().equals(typed.toUpperCase(Locale.ROOT))
                || entry.enterprise().equals(typed)
                || entry.project().equals(typed);
    }

    private static Ruling ruling(String field, @Nullable String typed) {
        for (Ruling one : Ruling.values()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        throw Refusal.field(field, "选不同意、暂缓或者核减。");
    }

    private static Money amount(String field, @Nullable String typed, Ruling ruling, Entry entry) {
        boolean blank = typed == null || typed.isBlank();
        if (ruling != Ruling.AGREED) {
            if (!blank) {
                throw Refusal.field(field, "不同意和暂缓的没有金额。要核减的，结果选“核减”。");
            }
            return Money.ZERO;
        }
        if (blank) {
            throw Refusal.field(field, "填核减以后的金额。照原金额同意的不用写。");
        }
        Money amount = Yuan.positive(field, typed);
        if (amount.compareTo(entry.amount()) >= 0) {
            throw Refusal.field(field, "{0} 在名单里是 {1} 元，会议只能核减。要提高的，退回重新排序。", entry.number(), entry.amount());
        }
        return amount;
    }
}
