package org.fundcase.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objection;
import org.fundcase.publicity.Objections;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** What the 公示结果说明 says: how long it was public, what came in and what became of it, never who said it. */
@Component
class ResultFacts implements Facts {

    private final GatherRound gather;
    private final FrozenLists lists;
    private final Notices notices;
    private final Objections objections;
    private final SecretNames names;

    ResultFacts(GatherRound gather, FrozenLists lists, Notices notices, Objections objections, SecretNames names) {
        this.gather = gather;
        this.lists = lists;
        this.notices = notices;
        this.objections = objections;
        this.names = names;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.NOTICE_RESULT);
    }

    @Override
    public List<Pending> of(Due due) {
        UUID roundId = due.subject().id();
        RoundMatter matter = gather.of(roundId, due);
        FrozenList list = lists.inForce(roundId);
        Notice notice = notices.of(roundId).stream()
                .filter(one -> !one.isSupplementary())
                .findFirst()
                .orElseThrow();
        List<Objection> received = new ArrayList<>(objections.of(roundId));
        Collections.reverse(received);
        Map<String, String> values = new HashMap<>(ListRows.whole(list));
        values.put("clause", matter.clause(Stage.PUBLICITY_CONCLUSION));
        values.put("counted", notice.period().counted().zh());
        values.put("place", notice.place());
        values.put("received", received.isEmpty() ? "公示期间没有收到异议、举报和投诉。" : "公示以来收到" + received.size() + "件，办理情况如下：");
        values.put("held", due.said("held").isEmpty() ? "" : "其中" + due.said("held") + "的异议还没有办结，办结以前不安排资金。");
        values.put("opinion", Sentence.of(names.outOf(roundId, due.said("comment"))));
        Content content = Content.of(values, Map.of("objections", rows(received, list)));
        return Pending.only(matter.draft(reader(matter), content, "notice/" + notice.id()));
    }

    /** Who goes on with the list: finance where it checks the plan, else the office that plans. */
    private Letter.Party reader(RoundMatter matter) {
        Stage next = matter.has(Stage.FINANCE_REVIEW) ? Stage.FINANCE_REVIEW : Stage.ALLOCATION;
        Office office = gather.office(matter.round().id(), next);
        return new Letter.Party(office.id(), office.name());
    }

    private static List<Map<String, String>> rows(List<Objection> received, FrozenList list) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Objection objection : received) {
            rows.add(Map.of(
                    "no", String.valueOf(objection.number()),
                    "kind", ObjectionWords.kind(objection),
                    "about", ObjectionWords.about(objection, list),
                    "on", ChineseDate.of(BusinessTime.day(objection.receivedAt())),
                    "outcome", ObjectionWords.standing(objection)));
        }
        return rows;
    }
}
