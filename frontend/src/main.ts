import "./app.css";
import { mount } from "svelte";
import { choosePreferred } from "./domain/words/index.svelte";
import App from "./routes/App.svelte";

const target = document.getElementById("app");
if (target) void choosePreferred().then(() => mount(App, { target }));
