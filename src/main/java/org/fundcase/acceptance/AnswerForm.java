package org.fundcase.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.schemes.VisitChecklist;

/** The answers to the checklist, as the fields {@code answer.<key>} and {@code answerNote.<key>}. */
final class AnswerForm {

    private static final int LONGEST = 500;

    private AnswerForm() {}

    static List<Check.Answered> read(List<VisitChecklist.Question> questions, AcceptanceForm form, Faults faults) {
        List<Check.Answered> answers = new ArrayList<>();
        for (VisitChecklist.Question question : questions) {
            Check.Answered answer = faults.gather(() -> read(question, form));
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static Check.Answered read(VisitChecklist.Question question, AcceptanceForm form) {
        String field = "answer." + question.key();
        String said = form.value(field);
        if (!said.equals("YES") && !said.equals("NO")) {
            throw Refusal.field(field, "“{0}”还没有回答符合还是不符合。", question.label());
        }
        String noteField = "answerNote." + question.key();
        String note = Texts.optional(noteField, "说明", form.value(noteField), LONGEST);
        if (said.equals("NO") && note.isEmpty()) {
            throw Refusal.field(noteField, "“{0}”不符合的，要写明哪里不符合。", question.label());
        }
        return new Check.Answered(question.key(), question.label().zh(), said.equals("YES"), note);
    }
}
