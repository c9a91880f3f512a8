/** What a person feels and hears who cannot see the screen: a buzz, a tone, a few words. */

const TONES = { next: 660, done: 880, beyond: 330 } as const;
const SECONDS = 0.15;
const QUIET = 0.15;

/** Begin it in a tap: browsers let nothing sound before one. */
export class Cue {
  private audio = globalThis.AudioContext ? new AudioContext() : null;
  private speech = globalThis.speechSynthesis;

  constructor() {
    // Asked early, because the first answer of some browsers is an empty list.
    this.speech?.getVoices();
  }

  give(what: keyof typeof TONES, words: string, language: string): void {
    globalThis.navigator?.vibrate?.(what === "beyond" ? [60, 60, 60] : 60);
    this.sound(TONES[what]);
    this.say(words, language);
  }

  private sound(hertz: number): void {
    if (!this.audio) return;
    const { currentTime, destination } = this.audio;
    const [tone, gain] = [this.audio.createOscillator(), this.audio.createGain()];
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(QUIET, currentTime);
    // Faded out, because a tone that is cut off clicks.
    gain.gain.exponentialRampToValueAtTime(0.001, currentTime + SECONDS);
    tone.connect(gain).connect(destination);
    tone.start();
    tone.stop(currentTime + SECONDS);
  }

  /** Only by a voice of the device and of the language: another would send the words elsewhere, or
   * read them so that nobody understands. */
  private say(words: string, language: string): void {
    const voice = this.speech
      ?.getVoices()
      .find(({ localService, lang }) => localService && lang.slice(0, 2) === language);
    if (!voice) return;
    const said = new SpeechSynthesisUtterance(words);
    said.voice = voice;
    said.lang = voice.lang;
    this.speech.cancel();
    this.speech.speak(said);
  }

  end(): void {
    this.speech?.cancel();
    void this.audio?.close();
    this.audio = null;
  }
}
