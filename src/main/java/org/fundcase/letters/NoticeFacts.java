package org.fundcase.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.NoticeEntry;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.ObjectionDesks;
import org.fundcase.publicity.PrepareNotice;
import org.fundcase.publicity.PrepareNotice.Told;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/**
 * What a public notice says. It is ready as soon as the round stands before the publication, counted as if it were
 * published that day; if it was published on another, the same number has a further version.
 */
@Component
class NoticeFacts implements Facts {

    private static final Letter.Party PUBLIC = new Letter.Party(null, "社会各界");

    private final GatherRound gather;
    private final FrozenLists lists;
    private final Notices notices;
    private final PrepareNotice prepare;
    private final ObjectionDesks desks;

    NoticeFacts(GatherRound gather, FrozenLists lists, Notices notices, PrepareNotice prepare, ObjectionDesks desks) {
        this.desks = desks;
        this.gather = gather;
        this.lists = lists;
        this.notices = notices;
        this.prepare = prepare;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.NOTICE);
    }

    @Override
    public List<Pending> of(Due due) {
        UUID roundId = due.subject().id();
        RoundMatter matter = gather.of(roundId, due);
        if (due.source().startsWith("notice/")) {
            Notice notice = notices.find(due.sourceId()).orElseThrow();
            return Pending.only(draft(matter, prepare.of(notice), source(notice), notice.isSupplementary()));
        }
        FrozenList list = lists.inForce(roundId);
        return notices.about(list).isPresent()
                ? List.of()
                : Pending.only(draft(matter, prepare.of(list, due.on()), "list/" + list.id(), false));
    }

    /** The paper of a whole list is the one that was ready before; a supplementary notice has its own. */
    static String source(Notice notice) {
        return notice.isSupplementary() ? "notice/" + notice.id() : "list/" + notice.listId();
    }

    private Draft draft(RoundMatter matter, Told told, String source, boolean supplementary) {
        Money total = told.entries().stream().map(NoticeEntry::amount).reduce(Money.ZERO, Money::plus);
        Map<String, String> values = new HashMap<>(ListRows.sum(told.entries().size(), total));
        values.put("heading", "关于“" + matter.round().title() + (supplementary ? "”拟支持项目的补充公示" : "”拟支持项目的公示"));
        values.put("clause", matter.clause(Stage.PUBLICATION));
        values.put("basis", String.join("、", matter.scheme().basis()));
        values.put("secret", secret(told.secret()));
        values.put("counted", told.period().counted().zh());
        values.put("who", WHO);
        values.put(
                "desk",
                (told.contact().office().isBlank()
                                ? matter.sender().name()
                                : told.contact().office())
                        + onPaper(matter.sender().name()));
        values.put("supervision", told.contact().supervision());
        values.put("handling", handling(told.handling()));
        return matter.draft(PUBLIC, Content.of(values, Map.of("items", rows(told.entries(), matter))), source);
    }

    private static final String WHO = "对公示内容有异议的，单位提出的要加盖公章，个人提出的要亲笔署真实姓名，并留下联系地址和电话，"
            + "写明具体的事实并附证据。异议由与公示内容有利害关系的单位提出，举报任何人都可以提出，投诉针对办理工作和工作人员；"
            + "提出人的身份依法保密。";

    /** Where and when it is taken in on paper; nothing where the office did not say. */
    private String onPaper(String office) {
        ObjectionDesks.Desk desk = desks.of(office);
        return desk == null ? "" : "，书面材料寄送或者递交：" + desk.address() + "，" + desk.hours();
    }

    private static String handling(PrepareNotice.Handling handling) {
        String anonymous = handling.takesAnonymous() ? "匿名的同样受理。" : "匿名的不作答复，留作线索核查。";
        return "收到后" + handling.acceptDays() + "个工作日内答复是否受理，受理后" + handling.objectionDays() + "个工作日内答复结果。" + anonymous;
    }

    private static String secret(Notice.Secret secret) {
        return secret.count() == 0 ? "" : "另有" + secret.count() + "个项目依照" + secret.basis() + "不予公开。";
    }

    private static List<Map<String, String>> rows(List<NoticeEntry> entries, RoundMatter matter) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (NoticeEntry entry : entries) {
            rows.add(Map.of(
                    "no", String.valueOf(rows.size() + 1),
                    "unit", entry.enterprise(),
                    "district", entry.district(),
                    "project", entry.project(),
                    "item", matter.item(entry.item()),
                    "amount", entry.amount().toString()));
        }
        return rows;
    }
}
