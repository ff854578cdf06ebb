package org.fundcase.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.fundcase.kernel.Refusal;

/** What a task can end with. Tables, history and programs know each by its {@link #code}. */
public enum Outcome {
    /** 受理. */
    ACCEPT,
    /** 补正. */
    CORRECT,
    /** 不予受理. */
    REFUSE,
    /** 同意推荐. */
    RECOMMEND,
    /** 不同意推荐. */
    REJECT,
    /** 交回补正. */
    CORRECTED,
    /** 同意支持. */
    SUPPORT,
    /** 不予支持. */
    DECLINE,
    /** 启动. */
    START,
    /** 定稿. */
    FREEZE,
    /** 同意. */
    APPROVE,
    /** 发布. */
    PUBLISH,
    /** 公示结束. */
    CONCLUDE,
    /** 报送. */
    PROPOSE,
    /** 下达. */
    ISSUE,
    /** 退回. */
    RETURN,
    /** 不予追缴. */
    DROP,
    /** 办结. */
    SETTLE,
    /** 结案. */
    CLOSE,
    /** 采纳. */
    ADOPT,
    /** 不采纳. */
    OVERRULE,
    /** 一致. */
    CONSISTENT,
    /** 不一致. */
    INCONSISTENT,
    /** 申请. */
    APPLY,
    /** 已办, on the desk of its room. */
    HANDLED;

    /** Lower case, as {@code accept}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal if there is no outcome of that code */
    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code));
    }

    static Refusal unknown(String code) {
        return Refusal.invalid("outcome", "这一步没有“{0}”这种结论。从列出的结论里选。", code);
    }

    @Override
    public String toString() {
        return code();
    }
}
