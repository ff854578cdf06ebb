package org.fundcase.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Period;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.Meetings;
import org.springframework.stereotype.Component;

/** What a list went through, in the order in which it really happened: the scheme's own, whatever that is. */
@Component
class Procedure {

    private final Meetings meetings;
    private final Notices notices;

    Procedure(Meetings meetings, Notices notices) {
        this.meetings = meetings;
        this.notices = notices;
    }

    private record Passed(Instant at, String words) {}

    /**
     * As 经集体研究（…）、公示（…）; what had not been put on the record at the moment of the paper's step is not in it, though
     * the paper may be drawn later.
     */
    String of(FrozenList list, Instant moment) {
        List<Passed> passed = new ArrayList<>();
        meetings.of(list.roundId()).stream()
                .filter(meeting -> !meeting.recordedAt().isAfter(moment))
                .findFirst()
                .ifPresent(meeting -> passed.add(new Passed(
                        meeting.recordedAt(),
                        "集体研究（" + meeting.number() + "，" + ChineseDate.of(meeting.heldOn()) + "）")));
        notices.of(list.roundId()).stream()
                .filter(notice -> !notice.isSupplementary())
                .filter(notice -> !notice.publishedAt().isAfter(moment))
                .findFirst()
                .ifPresent(notice -> passed.add(new Passed(notice.publishedAt(), "公示（" + days(notice.period()) + "）")));
        String steps = passed.stream()
                .sorted(Comparator.comparing(Passed::at))
                .map(Passed::words)
                .collect(Collectors.joining("、"));
        return steps.isEmpty() ? "经审核和汇总排序" : "经审核、汇总排序、" + steps;
    }

    private static String days(Period period) {
        LocalDate first = period.firstDay();
        return ChineseDate.of(first) + "至" + ChineseDate.of(period.lastDay());
    }
}
