import "./app.css";
import { mount } from "svelte";
import App from "./routes/App.svelte";

const target = document.getElementById("app");
if (target) mount(App, { target });
