package org.fundcase.exports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.SavedFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a person pick the columns of a list, and saves it as a spreadsheet. */
@Controller
@RequestMapping("/exports/{list}")
class ExportPages {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String VIEW = "exports/columns";
    /** What the form carries beside the conditions. */
    private static final List<String> OURS = List.of("columns", "_csrf", "lang");

    private final SaveList saving;
    private final PickedColumns picked;
    private final MessageSource messages;

    ExportPages(SaveList saving, PickedColumns picked, MessageSource messages) {
        this.saving = saving;
        this.picked = picked;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView pick(
            @PathVariable String list, @RequestParam Map<String, String> params, @AuthenticationPrincipal SignedIn me) {
        Conditions where = conditions(params);
        ExportedList<?> chosen = saving.get(list);
        chosen.rows(where, me, 1);
        List<String> before = picked.of(me.personId(), list).orElseGet(() -> labels(chosen));
        return filled(new ModelAndView(VIEW), chosen, where, before);
    }

    @PostMapping
    Object save(
            @PathVariable String list,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam Map<String, String> params,
            Locale language,
            @AuthenticationPrincipal SignedIn me) {
        Conditions where = conditions(params);
        try {
            byte[] file = saving.save(list, columns, where, me, language);
            return file(list, file, language);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(VIEW, refusal), saving.get(list), where, columns);
        }
    }

    private ResponseEntity<byte[]> file(String list, byte[] file, Locale language) {
        return SavedFile.of(messages.getMessage("export." + list, null, language) + ".xlsx", XLSX, file);
    }

    static Conditions conditions(Map<String, String> params) {
        Map<String, String> rest = new HashMap<>(params);
        OURS.forEach(rest::remove);
        return new Conditions(rest);
    }

    private static List<String> labels(ExportedList<?> list) {
        return list.columns().stream().map(column -> column.label()).toList();
    }

    private static ModelAndView filled(ModelAndView page, ExportedList<?> list, Conditions where, List<String> picked) {
        return page.addObject("list", list.key())
                .addObject("labels", labels(list))
                .addObject("picked", picked)
                .addObject("conditions", where.all())
                .addObject("back", list.page(where));
    }
}
