package org.fundcase.letters;

import org.fundcase.publicity.Objection;
import org.fundcase.rounds.FrozenList;

/** What papers call an objection; never with its words, which may show who wrote them. */
final class ObjectionWords {

    private ObjectionWords() {}

    static String kind(Objection objection) {
        return switch (objection.kind()) {
            case OBJECTION -> "异议";
            case REPORT -> "举报";
            case COMPLAINT -> "投诉";
        };
    }

    /** The entry that it is about. */
    static String about(Objection objection, FrozenList list) {
        return objection.caseId() == null
                ? "办理工作"
                : list.of(objection.caseId())
                        .map(entry -> "“" + entry.project() + "”项目（" + entry.number() + "）")
                        .orElse("名单中的项目");
    }

    static String standing(Objection objection) {
        return switch (objection.state()) {
            case RECEIVED -> "收到，尚未答复是否受理";
            case CLUE -> "匿名，留作线索";
            case ACCEPTED -> "已受理，正在核实";
            case REFUSED -> "不予受理";
            case CONCLUDED -> "办结：" + outcome(objection);
        };
    }

    static String outcome(Objection objection) {
        Objection.Outcome outcome = objection.handling().outcome();
        if (outcome == null) {
            return "";
        }
        return switch (outcome) {
            case KEEP -> "维持原公示结果";
            case CHANGE -> "调减支持金额";
            case REMOVE -> "取消拟支持";
        };
    }
}
