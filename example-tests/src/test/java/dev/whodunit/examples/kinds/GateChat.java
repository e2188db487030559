package dev.whodunit.examples.kinds;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.input.Prompt;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a language model for a gate; the model is played by a method. */
final class GateChat {

    List<ChatMessage> ask(String flight) {
        Prompt question = question(flight);
        List<ChatMessage> history = opening(question);
        ChatResponse reply = answer(question);
        List<ChatMessage> conversation = with(history, reply);
        return conversation;
    }

    private Prompt question(String flight) {
        return PromptTemplate.from("Which gate has flight {{flight}}?").apply(Map.of("flight", flight));
    }

    private List<ChatMessage> opening(Prompt question) {
        return List.of(SystemMessage.from("Be brief."), UserMessage.from(question.text()));
    }

    private ChatResponse answer(Prompt question) {
        String gate = question.text().contains("LH 4") ? "Gate 4" : "No gate";
        return ChatResponse.builder().aiMessage(AiMessage.from(gate)).build();
    }

    private List<ChatMessage> with(List<ChatMessage> history, ChatResponse reply) {
        List<ChatMessage> longer = new ArrayList<>(history);
        longer.add(reply.aiMessage());
        return List.copyOf(longer);
    }
}
